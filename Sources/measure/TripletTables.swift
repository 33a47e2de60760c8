import Scenes

/// What the measurement of held-out triplets tells, as tables.
struct TripletTables {
  let triplets: [MeasuredTriplet]

  /// The categories that occur, then all together.
  private var groups: [(name: String, triplets: [MeasuredTriplet])] {
    EditCategory.allCases.map { ($0.rawValue, triplets.of($0)) }.filter { !$0.1.isEmpty }
      + [("**all**", triplets)]
  }

  /// What matters most: L1 inside against copying, and outside against the autoencoder alone.
  var summary: Table {
    Table(
      columns: [
        "L1", "triplets", "inside: copying", "autoencoder", "model", "model ÷ copying",
        "outside: autoencoder", "model", "model − autoencoder",
      ],
      rows: groups.map { name, group in
        let inside = { group.mean($0, .inside)?.l1 }
        let outside = { group.mean($0, .outside)?.l1 }
        return [
          name, "\(group.count)", inside(.copying).fixed(3), inside(.autoencoder).fixed(3),
          inside(.model).fixed(3), inside(.model).divided(by: inside(.copying)).fixed(2),
          outside(.autoencoder).fixed(3), outside(.model).fixed(3),
          outside(.model).less(outside(.autoencoder)).fixed(3),
        ]
      })
  }

  /// Every figure of the methods that answer everything.
  var figures: Table {
    let methods = [Method.copying, .autoencoder, .model, .diffusers].filter {
      triplets.answered(by: $0).count == triplets.count
    }
    let measures = ["L1", "L2", "PSNR", "SSIM"]
    return Table(
      columns: ["", ""] + measures.map { "inside: \($0)" } + measures.map { "outside: \($0)" },
      rows: groups.flatMap { name, group in
        methods.map { method in
          [method == methods[0] ? name : "", method.rawValue]
            + Self.cells(group.mean(method, .inside)) + Self.cells(group.mean(method, .outside))
        }
      })
  }

  private static func cells(_ mean: Deviation?) -> [String] {
    [mean?.l1.fixed(3), mean?.l2.fixed(3), mean?.psnr.fixed(1), mean?.similarity.fixed(3)]
      .map { $0 ?? "–" }
  }

  /// The retouch engine beside the model, both over the triplets whose instruction it reads.
  var retouch: Table {
    Table(
      columns: [
        "L1 where retouch reads", "read", "inside: copying", "retouch", "model",
        "outside: retouch", "model",
      ],
      rows: groups.map { name, group in
        let read = group.answered(by: .retouch)
        return [name, "\(read.count) of \(group.count)"]
          + [(.copying, .inside), (.retouch, .inside), (.model, .inside)].map { method, region in
            read.mean(method, region)?.l1.fixed(3) ?? "–"
          }
          + [.retouch, .model].map { read.mean($0, .outside)?.l1.fixed(3) ?? "–" }
      })
  }

  /// One line on how far diffusers is from the model; nil where it was not asked.
  var agreement: String? {
    let gaps = triplets.compactMap(\.gap)
    guard let largest = gaps.max() else { return nil }
    return """
      Diffusers with the same weights and seeds, \(gaps.count) pictures: no sample differs by more \
      than \(largest)/255, and \(gaps.count { $0 == 0 }) of them are the same to the bit.
      """
  }

  /// Each deviation of each triplet.
  var values: Table {
    Table(
      columns: ["seed", "category", "method", "region", "l1", "mean_square", "ssim"],
      rows: triplets.flatMap { triplet in
        Method.allCases.flatMap { method in
          Region.allCases.compactMap { region in
            triplet.deviations[method]?[region].map { deviation in
              ["\(triplet.seed)", triplet.category.rawValue, method.rawValue, region.rawValue]
                + [deviation.l1, deviation.square, deviation.similarity].map { $0.fixed(6) }
            }
          }
        }
      })
  }
}

extension Double? {
  func divided(by other: Double?) -> Double? { flatMap { a in other.map { a / $0 } } }
  func less(_ other: Double?) -> Double? { flatMap { a in other.map { a - $0 } } }
}
