public import ArgumentParser
import Editing
import Engine
import FoundationEssentials
import Pixels
public import Scenes

/// `scenes`: triplets to train a model on, or to measure one with.
struct ScenesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenes",
    abstract: "Write generated pictures with an instruction and the exact result of each.",
    discussion: """
      pentimento scenes --count 1000 -o triplets
      pentimento scenes --count 100000 --shards 20 -o shards
      pentimento scenes --count 1000000 --size 128 -o - | python3 train.py

      DIR holds the pictures and metadata.jsonl; with --shards it holds WebDataset archives. '-' is a
      raw stream: a line PENTIMENTO-TRIPLETS 1 SIZE COUNT, then for each triplet the length of its
      JSON (UInt32, little-endian), the JSON, and RGB source, mask and RGB target, a byte a value.
      Triplet n has the seed S + n. Training takes seeds below 2147483648, tests the others.
      """)

  @Option(help: "How many triplets.")
  var count = 100

  @Option(help: "The first triplet's seed.")
  var seed: UInt32 = 0

  @Option(help: "The pictures' side in pixels, 16 to 1024.")
  var size = 256

  @Option(name: .shortAndLong, help: "The new or empty folder they go to; '-' is standard output.")
  var output: String

  @Option(help: "Write so many WebDataset archives instead of single files.")
  var shards: Int?

  @Option(help: "The fraction of pictures without a scene, 0 to 1: dead leaves.")
  var leaves: Float = 0.15

  @Option(help: "Plain sentences, also implicit ones, or implicit ones that no training uses.")
  var wording = TripletRecipe.Wording.mixed

  @Option(help: "How many kinds of things there are: 14 that a small model can learn, or all 35.")
  var world = World.whole

  @Flag(inversion: .prefixedNo, help: "Have edits of style, painted by the retouch engine.")
  var styles = true

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count takes 1 and more") }
    guard (16...1024).contains(size) else { throw ValidationError("--size takes 16 to 1024") }
    guard (0...1).contains(leaves) else { throw ValidationError("--leaves takes 0 to 1") }
    let room = SeedSplit.remaining(from: seed)
    guard count <= room else {
      throw ValidationError("--seed \(seed) leaves room for \(room) triplets, not for \(count)")
    }
    guard shards.map({ (1...count).contains($0) }) ?? true else {
      throw ValidationError("--shards takes 1 to --count")
    }
    guard output != "-" || shards == nil else {
      throw ValidationError("--shards needs a folder: give -o DIR")
    }
  }

  func run() async throws {
    try await Interruption.cancelling { try await write() }
  }

  private func write() async throws {
    let recipe = TripletRecipe(leaves: leaves, wording: wording, hasStyles: styles, world: world)
    let sequence = TripletSequence(seed: seed, size: size, recipe: recipe)
    let ahead = 4 * ProcessInfo.processInfo.activeProcessorCount
    guard output != "-" else {
      try Message.checkIsPiped(pictures: "pictures", to: "a program")
      try Message.result(RawStream.header(size: size, count: count))
      return try await OrderedWork.forEach(of: count, ahead: ahead) {
        RawStream.bytes(of: try await sequence.styled($0))
      } take: {
        try Message.result($0)
      }
    }
    let folder = try TripletFolder(path: output, count: count, shards: shards)
    do {
      try await OrderedWork.forEach(of: count, ahead: ahead) {
        try EncodedTriplet(await sequence.styled($0))
      } take: {
        try folder.write($0)
      }
      try folder.close()
    } catch {
      folder.remove()
      throw error
    }
  }
}

extension TripletRecipe.Wording: ExpressibleByArgument {}
extension World: ExpressibleByArgument {}

extension TripletSequence {
  /// A triplet, its style, if it has one, painted by the retouch engine.
  fileprivate func styled(_ number: Int) async throws -> Triplet {
    guard recipe.hasStyles else { return self[number] }
    return try await triplet(number) { picture, style in
      // An engine does one edit after the other: each has its own.
      let engine = try EngineRegistry.standard().engine(named: EngineRegistry.standardName)
      let request = EditRequest(source: picture, instruction: style.rawValue)
      return try await engine.edit(request).bitmap
    }
  }
}
