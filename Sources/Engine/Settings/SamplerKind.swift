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

  /// The sampler that a person means, by our name, its title, or what other programs call it.
  ///
  /// Such as “Euler a”, “DPM++ 2M Karras” and “EulerAncestralDiscreteScheduler”: case, blanks and
  /// punctuation do not count.
  public init?(named name: String) {
    guard let kind = Self.spellings[Self.spelling(name)] else { return nil }
    self = kind
  }

  private static let spellings: [String: SamplerKind] = {
    var spellings: [String: SamplerKind] = [
      "eulera": .eulerAncestral, "dpmpp2m": .dpmSolver, "dpmsolverpp": .dpmSolver,
      "dpmsolvermultistep": .dpmSolver, "dpmpp2mkarras": .dpmSolverKarras,
      "dpmsolverppkarras": .dpmSolverKarras, "unipcmultistep": .uniPC,
    ]
    for kind in allCases {
      spellings[spelling(kind.rawValue)] = kind
      spellings[spelling(kind.title)] = kind
    }
    return spellings
  }()

  /// Letters and digits in lower case, `+` as the p that others write, without the words that
  /// diffusers and k-diffusion put around a name.
  private static func spelling(_ name: String) -> String {
    let letters = name.lowercased().replacing("+", with: "p").filter { $0.isLetter || $0.isNumber }
    let core = letters.replacing("discrete", with: "").replacing("scheduler", with: "")
    return name.hasPrefix("k_") ? String(core.dropFirst()) : core
  }
}
