import Scenes

/// What was asked for on the command line.
struct StreamOptions {
  private(set) var count = 1000
  private(set) var seed: UInt32 = 0
  private(set) var size = 256
  private var recipe = TripletRecipe()

  static let help = """
    usage: scene-stream [--count N] [--seed S] [--size PIXELS] [--leaves SHARE]
                        [--wording explicit|mixed|unseen] [--world small|whole]

    Writes triplets of picture, instruction and edited picture to standard output: a line
    “PENTIMENTO-TRIPLETS 1 SIZE COUNT”, then for each the length of its JSON (UInt32, little-endian),
    the JSON, SIZE·SIZE·3 bytes of source, SIZE·SIZE of mask, SIZE·SIZE·3 of target.

      --count    how many (1000)
      --seed     the first one's seed (0); triplet n has the seed S + n; training takes seeds below
                 2147483648, tests the others
      --size     the pictures' side, 16 to 1024 (256)
      --leaves   the share of pictures without a scene, 0 to 1 (0.15)
      --wording  plain sentences; also implicit ones (mixed, as it is without the option); implicit
                 ones that no training uses (unseen)
      --world    fourteen kinds of things (small), or all of them (whole, as it is without)

    Edits of style are not among these, since the engine that paints them needs a drawing library:
    “pentimento scenes -o -” writes the same stream with them.
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" { throw HelpWanted() }
      guard let value = rest.popFirst() else {
        throw StreamFault("\(name) needs a value; see --help")
      }
      func number<Number>(_ number: Number?, _ range: ClosedRange<Number>) throws -> Number {
        guard let number, range.contains(number) else {
          throw StreamFault("\(name) takes \(range.lowerBound) to \(range.upperBound)")
        }
        return number
      }
      switch name {
      case "--count": count = try number(Int(value), 1...(1 << 31))
      case "--seed": seed = try number(UInt32(value), 0...UInt32.max)
      case "--size": size = try number(Int(value), 16...1024)
      case "--leaves": recipe.leaves = try number(Float(value), 0...1)
      case "--wording":
        guard let wording = TripletRecipe.Wording(rawValue: value) else {
          throw StreamFault("--wording takes explicit, mixed or unseen")
        }
        recipe.wording = wording
      case "--world":
        guard let world = World(rawValue: value) else {
          throw StreamFault("--world takes small or whole")
        }
        recipe.world = world
      default: throw StreamFault("there is no option \(name.debugDescription); see --help")
      }
    }
    guard count <= SeedSplit.remaining(from: seed) else {
      throw StreamFault(
        "--seed \(seed) leaves room for \(SeedSplit.remaining(from: seed)) triplets: --count is larger"
      )
    }
  }

  var sequence: TripletSequence { TripletSequence(seed: seed, size: size, recipe: recipe) }
}

/// The command line asks for something impossible.
struct StreamFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The person wants to read what the program can do.
struct HelpWanted: Error {}
