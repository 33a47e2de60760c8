import Engine
public import History

extension EngineRegistry {
  /// The controls that an edit's engine reads and that were not at its default, each in a few words:
  /// what tells an edit from another one with the same instruction.
  public func differences(of revision: Revision) -> [String] {
    let defaults = defaults(of: revision.engine)
    return SettingControl.all.compactMap { control in
      let value = control.text(in: revision.settings)
      guard value != control.text(in: defaults), uses(control.setting, revision.engine) else {
        return nil
      }
      return "\(control.label) \(value)"
    }
  }
}
