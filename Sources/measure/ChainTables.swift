import Pixels

/// What came of one chain of edits: the deviations after each.
struct MeasuredChain: Sendable {
  let seed: UInt32
  let steps: [Deviations]

  fileprivate func deviation(_ method: Method, _ region: Region, after step: Int) -> Deviation? {
    step < steps.count ? steps[step][method]?[region] : nil
  }
}

/// What the measurement of chains tells, as tables.
struct ChainTables {
  let chains: [MeasuredChain]

  private static let methods = [Method.copying, .autoencoder, .model]

  /// Mean L1 after each edit.
  var l1: Table {
    Table(
      columns: ["L1 after edit"]
        + Region.allCases.flatMap { region in
          Self.methods.enumerated().map { index, method in
            (index == 0 ? "\(region.rawValue): " : "") + method.rawValue
          }
        },
      rows: (0..<(chains.map(\.steps.count).max() ?? 0)).map { step in
        ["\(step + 1)"]
          + Region.allCases.flatMap { region in
            Self.methods.map { method in
              Deviation(meanOf: chains.compactMap { $0.deviation(method, region, after: step) })?.l1
                .fixed(3)
                ?? "–"
            }
          }
      })
  }

  /// Each deviation of each chain.
  var values: Table {
    Table(
      columns: ["seed", "edit", "method", "region", "l1", "mean_square", "ssim"],
      rows: chains.flatMap { chain in
        chain.steps.enumerated().flatMap { step, deviations in
          Self.methods.flatMap { method in
            Region.allCases.compactMap { region in
              deviations[method]?[region].map { deviation in
                ["\(chain.seed)", "\(step + 1)", method.rawValue, region.rawValue]
                  + [deviation.l1, deviation.square, deviation.similarity].map { $0.fixed(6) }
              }
            }
          }
        }
      })
  }
}
