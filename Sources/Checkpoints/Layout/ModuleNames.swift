/// The names of tensors, and the modules that they belong to.
package struct ModuleNames {
  package let names: Set<String>
  /// Every beginning of a name that ends before a dot.
  private let modules: Set<String>

  package init(_ names: some Sequence<String>) {
    self.names = Set(names)
    var modules: Set<String> = []
    for name in self.names {
      for dot in name.indices where name[dot] == "." { modules.insert(String(name[..<dot])) }
    }
    self.modules = modules
  }

  /// Whether a module, such as `down_blocks.0.attentions`, has tensors.
  package func has(_ module: String) -> Bool { modules.contains(module) }
}
