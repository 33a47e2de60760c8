public import Engine

extension EditSettings {
  /// The controls that are not at their default, each in a few words: what tells an edit from
  /// another one with the same instruction.
  public var differences: [String] {
    let defaults = EditSettings()
    return SettingControl.all.compactMap { control in
      let value = control.text(in: self)
      return value == control.text(in: defaults) ? nil : "\(control.label) \(value)"
    }
  }
}
