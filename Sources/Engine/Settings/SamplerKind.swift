/// The samplers of diffusion models, by the name that a person types.
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
}
