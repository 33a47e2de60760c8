import Engine

extension SamplerKind {
  /// How many steps the sampler can place on a schedule at most.
  func mostSteps(trainTimesteps: Int) -> Int {
    switch self {
    case .ddim, .euler, .eulerAncestral: trainTimesteps
    // One more place than steps.
    case .dpmSolver, .dpmSolverKarras, .uniPC: trainTimesteps - 1
    case .lcm: min(SamplerPlan.distillationSteps, trainTimesteps)
    }
  }
}
