extension InputParser {
  static func event(_ sequence: ControlSequence) -> InputEvent? {
    switch (sequence.prefix, sequence.intermediates.isEmpty) {
    case (nil, true): plainEvent(sequence)
    case ("<", true) where sequence.parameters.count == 3:
      switch sequence.final {
      case "M", "m":
        .mouse(
          code: sequence.number(0), x: sequence.number(1), y: sequence.number(2),
          isRelease: sequence.final == "m")
      default: nil
      }
    default: report(sequence)
    }
  }

  private static func plainEvent(_ sequence: ControlSequence) -> InputEvent? {
    let modifiers = Key.Modifiers(parameter: sequence.number(1))
    switch sequence.final {
    case "I": return .focus(true)
    case "O": return .focus(false)
    case "n", "t": return report(sequence)
    case "Z": return .key(Key(.tab, modifiers.union(.shift)))
    case "a", "b", "c", "d":
      return cursorKey(Character(sequence.final.uppercased())).map { .key(Key($0, .shift)) }
    case "R":
      // The same letter ends a cursor position report, which is never asked for.
      return sequence.number(0) <= 1 ? .key(Key(.function(3), modifiers)) : nil
    case "~":
      if sequence.number(0) == 27 {
        return character(sequence.number(2), modifiers).map(InputEvent.key)
      }
      return numberedKey(sequence.number(0)).map { .key(Key($0, modifiers)) }
    case "u":
      let isRelease = sequence.parameters.count > 1 && sequence.parameters[1].dropFirst().first == 3
      return isRelease ? nil : character(sequence.number(0), modifiers).map(InputEvent.key)
    case "$": return numberedKey(sequence.number(0)).map { .key(Key($0, .shift)) }
    case "^": return numberedKey(sequence.number(0)).map { .key(Key($0, .control)) }
    case "@": return numberedKey(sequence.number(0)).map { .key(Key($0, [.control, .shift])) }
    default: return cursorKey(sequence.final).map { .key(Key($0, modifiers)) }
    }
  }

  /// A key sent as `ESC O letter`, with a digit for the modifiers between in some terminals.
  static func singleShift(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    var used = 2
    var modifiers: Key.Modifiers = []
    if let digit = bytes.dropFirst(2).first, (0x31...0x39).contains(digit) {
      modifiers = Key.Modifiers(parameter: Int(digit) - 48)
      used = 3
    }
    guard let final = bytes.dropFirst(used).first else {
      if !isEnd { return nil }
      return used == 2 ? (altKey(UInt8(ascii: "O")), 2) : (nil, used)
    }
    guard (0x20...0x7E).contains(final) else {
      return (used == 2 ? altKey(UInt8(ascii: "O")) : nil, used)
    }
    let letter = Character(Unicode.Scalar(final))
    used += 1
    if let code = cursorKey(letter) { return (.key(Key(code, modifiers)), used) }
    switch letter {
    case "a"..."d":
      let code = cursorKey(Character(letter.uppercased()))
      return (code.map { .key(Key($0, .control)) }, used)
    case "M": return (.key(Key(.enter, modifiers)), used)
    case "I": return (.key(Key(.tab, modifiers)), used)
    case " ", "X": return (.key(Key(.character(letter == "X" ? "=" : " "), modifiers)), used)
    case "j"..."y":
      // The number pad: letters stand for the characters 64 below.
      return (.key(Key(.character(Character(Unicode.Scalar(final - 64))), modifiers)), used)
    default: return (nil, used)
    }
  }

  private static func cursorKey(_ letter: Character) -> Key.Code? {
    switch letter {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The key of a Unicode number, as `CSI u` and xterm's modifyOtherKeys send it.
  private static func character(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 8, 9, 10, 13, 27, 127: return Key(controlKey(UInt8(number)).code, modifiers)
    // Kitty's numbers for keys without a character lie in the private use area.
    case 0..<32, 0xE000...0xF8FF: return nil
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
    var key = Key(.character(Character(scalar)), modifiers)
    if modifiers.contains(.shift), scalar != " " {
      let upper = scalar.properties.uppercaseMapping
      if upper.count == 1 { key.code = .character(Character(upper)) }
      key.modifiers.remove(.shift)
    }
    return key
  }
}

extension Key.Modifiers {
  /// From xterm's parameter: 1 more than the sum of Shift 1, Alt 2, Control 4, Meta 8.
  init(parameter: Int) {
    let bits = max(0, parameter - 1)
    self.init(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { insert(.alt) }
  }
}

extension InputEvent {
  /// A mouse event from a report, whose positions count from 1; nil for what is not handled, such as
  /// a wheel turned sideways.
  static func mouse(code: Int, x: Int, y: Int, isRelease: Bool) -> InputEvent? {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let action: Mouse.Action
    let button: Mouse.Button
    switch code & 0xC3 {
    case 0...2:
      button = [.left, .middle, .right][code & 3]
      action = code & 32 != 0 ? .drag : isRelease ? .release : .press
    case 3:
      button = .none
      action = code & 32 != 0 ? .drag : .release
    case 64: (action, button) = (.wheelUp, .none)
    case 65: (action, button) = (.wheelDown, .none)
    default: return nil
    }
    return .mouse(
      Mouse(action, button, x: max(0, x - 1), y: max(0, y - 1), modifiers: modifiers))
  }
}
