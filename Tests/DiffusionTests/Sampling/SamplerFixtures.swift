import Engine
import Foundation

@testable import Checkpoints
@testable import Diffusion

/// What `Tests/scripts/record-samplers` recorded.
enum SamplerFixtures {
  static func rows<Row: Decodable>(_ name: String, as type: Row.Type = Row.self) throws -> [Row] {
    let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
    let file = URL(filePath: "\(folder)/Fixtures/samplers/\(name).json")
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
  }

  /// The schedules that the recording names.
  static func configuration(schedule: String) -> SchedulerConfiguration {
    var configuration = SchedulerConfiguration(
      sampler: .ddim, trainTimesteps: 1000, betaStart: 0.00085, betaEnd: 0.012,
      betaSchedule: .scaledLinear, prediction: .epsilon, timestepSpacing: .leading, stepsOffset: 1,
      setAlphaToOne: false, rescaleBetasZeroSNR: schedule == "zero", clipSample: nil,
      useKarrasSigmas: false)
    if schedule == "linear" {
      (configuration.betaStart, configuration.betaEnd) = (0.0001, 0.02)
      configuration.betaSchedule = .linear
    }
    if schedule == "cosine" { configuration.betaSchedule = .squaredCosine }
    return configuration
  }

  /// The recording's network, operation by operation: elements bend apart, none runs away.
  static func network(_ input: [Float], timestep: Float) -> [Float] {
    let gain = 0.4 + 0.5 * (timestep / 1000)
    return input.enumerated().map { index, x in
      x * gain / (1 + 0.1 * x * x) + (Float(index) / 16 - 0.5)
    }
  }

  /// FNV-1a over the bytes of the numbers, as the recording writes it.
  static func hash(_ values: [Float]) -> String {
    var result: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in values {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        result = (result ^ UInt64((value.bitPattern >> shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
    let digits = String(result, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A run of a diffusers scheduler over `SamplerFixtures.network`.
struct RecordedRun: Decodable, Sendable {
  struct Sample: Decodable, Sendable {
    let step: Int
    /// The elements of `RecordedRun.kept`.
    let values: [Float]
  }

  /// Which of the 16 elements were recorded.
  static let kept = [0, 5, 10, 15]

  let sampler: String
  let prediction: String
  let spacing: String
  let steps: Int
  let schedule: String?
  let karras: Bool?
  let clip: Double?
  let alphaToOne: Bool?
  let eta: Double?
  let strength: Double?
  let timesteps: [Float]
  /// The sample before the first step.
  let begun: [Float]
  let samples: [Sample]

  var name: String { "\(sampler), \(prediction), \(spacing), \(steps) steps" }
  var kind: SamplerKind? { SamplerKind(rawValue: sampler) }

  var configuration: SchedulerConfiguration {
    var configuration = SamplerFixtures.configuration(schedule: schedule ?? "scaled")
    configuration.prediction = prediction == "epsilon" ? .epsilon : .velocity
    configuration.timestepSpacing =
      switch spacing {
      case "leading": .leading
      case "trailing": .trailing
      default: .linspace
      }
    configuration.setAlphaToOne = alphaToOne ?? false
    configuration.clipSample = clip
    configuration.useKarrasSigmas = karras ?? false
    return configuration
  }
}
