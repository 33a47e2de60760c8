import Engine

extension SamplerKind {
  /// The largest number of steps that the sampler can place on a schedule.
  func mostSteps(trainTimesteps: Int) -> Int {
    switch self {
    case .ddim, .euler, .eulerAncestral: trainTimesteps
    // One more place than steps.
    case .dpmSolver, .dpmSolverKarras, .uniPC: trainTimesteps - 1
    case .lcm: min(SamplerPlan.distillationSteps, trainTimesteps)
    }
  }
}
