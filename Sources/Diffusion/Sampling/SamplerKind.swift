/// The samplers, by the name that a person types.
///
/// Which scheduler class of a checkpoint means which is told by `SchedulerConfiguration`.
public enum SamplerKind: String, Hashable, Sendable, CaseIterable {
  case ddim
  case euler
  case eulerAncestral = "euler-a"
  case dpmSolver = "dpm++2m"
  case dpmSolverKarras = "dpm++2m-karras"
  case uniPC = "unipc"
  case lcm

  /// What the sampler is called in papers and other programs.
  public var title: String {
    switch self {
    case .ddim: "DDIM"
    case .euler: "Euler"
    case .eulerAncestral: "Euler ancestral"
    case .dpmSolver: "DPM-Solver++ 2M"
    case .dpmSolverKarras: "DPM-Solver++ 2M, Karras"
    case .uniPC: "UniPC"
    case .lcm: "Latent consistency"
    }
  }

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
