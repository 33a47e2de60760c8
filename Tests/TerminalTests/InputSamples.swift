import Testing

@testable import Terminal

/// Bytes as a terminal sends them, and what they mean.
struct InputSample: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let events: [InputEvent]

  init(_ text: String, _ events: InputEvent...) {
    bytes = Array(text.utf8)
    self.events = events
  }

  init(_ text: String, _ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    self.init(text, .key(Key(code, modifiers)))
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

enum InputSamples {
  static let keys: [InputSample] = [
    InputSample("a", .character("a")), InputSample("G", .character("G")),
    InputSample("é", .character("é")), InputSample("日", .character("日")),
    InputSample("🙂", .character("🙂")), InputSample(" ", .character(" ")),
    InputSample("\r", .enter), InputSample("\n", .enter), InputSample("\t", .tab),
    InputSample("\u{7F}", .backspace), InputSample("\u{8}", .backspace),
    InputSample("\u{0}", .character(" "), .control),
    InputSample("\u{1}", .character("a"), .control),
    InputSample("\u{1A}", .character("z"), .control),
    InputSample("\u{1C}", .character("\\"), .control),
    InputSample("\u{1F}", .character("_"), .control),
    InputSample("\u{1B}b", .character("b"), .alt), InputSample("\u{1B}é", .character("é"), .alt),
    InputSample("\u{1B}\r", .enter, .alt), InputSample("\u{1B}\u{7F}", .backspace, .alt),
    InputSample("\u{1B}\u{2}", .character("b"), [.alt, .control]),
    // xterm
    InputSample("\u{1B}[A", .up), InputSample("\u{1B}[B", .down), InputSample("\u{1B}[C", .right),
    InputSample("\u{1B}[D", .left), InputSample("\u{1B}[H", .home), InputSample("\u{1B}[F", .end),
    InputSample("\u{1B}[1;2A", .up, .shift), InputSample("\u{1B}[1;5C", .right, .control),
    InputSample("\u{1B}[1;3D", .left, .alt), InputSample("\u{1B}[1;9D", .left, .alt),
    InputSample("\u{1B}[1;8H", .home, [.shift, .alt, .control]),
    InputSample("\u{1B}[2~", .insert), InputSample("\u{1B}[3~", .delete),
    InputSample("\u{1B}[3;5~", .delete, .control), InputSample("\u{1B}[5~", .pageUp),
    InputSample("\u{1B}[6;2~", .pageDown, .shift), InputSample("\u{1B}[Z", .tab, .shift),
    InputSample("\u{1B}OP", .function(1)), InputSample("\u{1B}OS", .function(4)),
    InputSample("\u{1B}[1;5P", .function(1), .control),
    InputSample("\u{1B}[1;2R", .function(3), .shift),
    InputSample("\u{1B}[15~", .function(5)), InputSample("\u{1B}[24;2~", .function(12), .shift),
    InputSample("\u{1B}[27;5;9~", .tab, .control),
    InputSample("\u{1B}[27;2;13~", .enter, .shift),
    // Application mode and the number pad
    InputSample("\u{1B}OA", .up), InputSample("\u{1B}OH", .home), InputSample("\u{1B}OM", .enter),
    InputSample("\u{1B}Oj", .character("*")), InputSample("\u{1B}Op", .character("0")),
    InputSample("\u{1B}Oy", .character("9")), InputSample("\u{1B}O5P", .function(1), .control),
    // CSI u
    InputSample("\u{1B}[97;5u", .character("a"), .control),
    InputSample("\u{1B}[97;2u", .character("A")),
    InputSample("\u{1B}[97:65;2:1u", .character("A")),
    InputSample("\u{1B}[13;2u", .enter, .shift), InputSample("\u{1B}[27u", .escape),
    InputSample("\u{1B}[127;3u", .backspace, .alt), InputSample("\u{1B}[228u", .character("ä")),
    InputSample("\u{1B}[32;2u", .character(" "), .shift),
    // The Linux console
    InputSample("\u{1B}[[A", .function(1)), InputSample("\u{1B}[[E", .function(5)),
    InputSample("\u{1B}[17~", .function(6)), InputSample("\u{1B}[25~", .function(13)),
    InputSample("\u{1B}[34~", .function(20)),
    // rxvt
    InputSample("\u{1B}[7~", .home), InputSample("\u{1B}[8~", .end),
    InputSample("\u{1B}[a", .up, .shift), InputSample("\u{1B}Oa", .up, .control),
    InputSample("\u{1B}[3$", .delete, .shift), InputSample("\u{1B}[3^", .delete, .control),
    InputSample("\u{1B}[3@", .delete, [.shift, .control]),
    InputSample("\u{1B}\u{1B}[A", .up, .alt), InputSample("\u{1B}\u{1B}OA", .up, .alt),
    InputSample("\u{1B}\u{1B}x", .key(Key(.escape)), .key(Key(.character("x"), .alt))),
  ]

  static let others: [InputSample] = [
    InputSample("\u{1B}[<0;3;4M", .mouse(Mouse(.press, .left, x: 2, y: 3))),
    InputSample("\u{1B}[<0;3;4m", .mouse(Mouse(.release, .left, x: 2, y: 3))),
    InputSample("\u{1B}[<32;812;409M", .mouse(Mouse(.drag, .left, x: 811, y: 408))),
    InputSample(
      "\u{1B}[<22;1;1M",
      .mouse(Mouse(.press, .right, x: 0, y: 0, modifiers: [.shift, .control]))),
    InputSample("\u{1B}[<64;9;9M", .mouse(Mouse(.wheelUp, .none, x: 8, y: 8))),
    InputSample("\u{1B}[<65;9;9M", .mouse(Mouse(.wheelDown, .none, x: 8, y: 8))),
    InputSample("\u{1B}[<0;0;-1M", .mouse(Mouse(.press, .left, x: 0, y: 0))),
    InputSample("\u{1B}[M !!", .mouse(Mouse(.press, .left, x: 0, y: 0))),
    InputSample("\u{1B}[I", .focus(true)), InputSample("\u{1B}[O", .focus(false)),
    InputSample("\u{1B}[200~\u{1B}[201~", .paste("")),
    InputSample("\u{1B}[200~two\r\nlines \u{1B}[A é\u{1B}[201~", .paste("two\r\nlines \u{1B}[A é")),
    InputSample("\u{1B}[?63;1;2;4c", .report(.deviceAttributes([63, 1, 2, 4]))),
    InputSample(
      "\u{1B}[?2;0;480;312S", .report(.graphics(item: 2, status: 0, values: [480, 312]))),
    InputSample("\u{1B}[?1;3;0S", .report(.graphics(item: 1, status: 3, values: [0]))),
    InputSample("\u{1B}[?2026;2$y", .report(.mode(2026, state: 2))),
    InputSample("\u{1B}[6;22;10t", .report(.window(kind: 6, values: [22, 10]))),
    InputSample("\u{1B}P>|XTerm(379)\u{1B}\\", .report(.version("XTerm(379)"))),
    InputSample(
      "\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\",
      .report(.background(red: 1, green: Double(0x8080) / 65535, blue: 0))),
    InputSample(
      "\u{1B}]11;rgba:f/0/ff/ffff\u{7}", .report(.background(red: 1, green: 0, blue: 1))),
    InputSample("\u{1B}_Gi=31;OK\u{1B}\\", .report(.kittyGraphics("i=31;OK"))),
    InputSample("\u{1B}[0n", .report(.ready)),
    InputSample(
      "a\u{1B}[?1;2cb", .key(Key(.character("a"))), .report(.deviceAttributes([1, 2])),
      .key(Key(.character("b")))),
  ]

  static let unknown: [String] = [
    "\u{1B}[>0;115;0c", "\u{1B}[12;40R", "\u{1B}[99~", "\u{1B}[57441u", "\u{1B}[97;1:3u",
    "\u{1B}[[Z", "\u{1B}[<66;1;1M", "\u{1B}]4;1;rgb:0/0/0\u{7}", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}_Xyz\u{1B}\\", "\u{1B}]52;c;aGk=\u{1B}\\", "\u{1B}]11;nonsense\u{7}",
  ]
}
