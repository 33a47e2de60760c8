import Testing

@testable import Diffusion

/// Noise levels are those that the model was trained on.
struct NoiseScheduleTests {
  @Test func levelsEqualTorchs() throws {
    struct Recorded: Decodable {
      let name: String
      /// Of all bits, where they are torch's alone.
      let hash: String?
      /// Every 111th.
      let shares: [Float]
      let sigmas: [Float]
    }
    let rows: [Recorded] = try SamplerFixtures.rows("schedules")
    #expect(rows.map(\.name) == ["scaled", "linear", "cosine", "zero"])
    for row in rows {
      let schedule = NoiseSchedule(SamplerFixtures.configuration(schedule: row.name))
      #expect(schedule.count == 1000)
      if let hash = row.hash {
        #expect(SamplerFixtures.hash(schedule.alphasCumulative) == hash, "\(row.name)")
      }
      for (place, (share, sigma)) in zip(row.shares, row.sigmas).enumerated() {
        let name: Comment = "\(row.name), timestep \(place * 111)"
        #expect(abs(schedule.alphasCumulative[place * 111] - share) <= 1e-6 * share, name)
        #expect(abs(schedule.sigmas[place * 111] - sigma) <= 1e-6 * sigma, name)
      }
    }
  }

  @Test func rescaledScheduleEndsInNoiseAloneOfAFiniteLevel() {
    let schedule = NoiseSchedule(SamplerFixtures.configuration(schedule: "zero"))
    #expect(schedule.alphasCumulative.last == 0)
    #expect(schedule.sigmas.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [
    SchedulerConfiguration.TimestepSpacing.leading, .trailing, .linspace,
  ])
  func stepsFallWithinTheTrainingForEveryCount(
    _ spacing: SchedulerConfiguration.TimestepSpacing
  ) {
    let schedule = NoiseSchedule(SamplerFixtures.configuration(schedule: "scaled"))
    for count in 1..<1000 {
      let timesteps = schedule.timesteps(spacing, count: count, offset: 1, droppingLast: true)
      #expect(timesteps.count == count)
      #expect(timesteps.allSatisfy { (0...999).contains($0.rounded()) })
      #expect(zip(timesteps, timesteps.dropFirst()).allSatisfy { $0 > $1 })
    }
  }
}
