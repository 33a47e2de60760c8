// swift-tools-version:6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// oneDNN, where its header is installed; without it, models run on OpenBLAS.
///
/// `PENTIMENTO_ONEDNN=none` builds without it anywhere, any other value with it.
let hasOneDNN =
  Context.environment["PENTIMENTO_ONEDNN"].map { $0 != "none" }
  ?? ["/usr/include/dnnl.h", "/usr/local/include/dnnl.h"]
  .contains { FileManager.default.fileExists(atPath: $0) }
let oneDNN: [Target.Dependency] = hasOneDNN ? ["COneDNN"] : []

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "pentimento",
  products: [
    .executable(name: "pentimento", targets: ["pentimento"]),
    .executable(name: "scene-stream", targets: ["scene-stream"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: (hasOneDNN ? [.target(name: "COneDNN")] : []) + [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSixel"),
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "CMerges", exclude: ["ORIGIN.txt", "clip-merges.bin"]),
    .target(name: "CWords", exclude: ["ORIGIN.txt", "english-words.bin"]),
    .target(name: "CKernels"),
    .target(name: "COpenBLAS"),
    .target(name: "CPNG"),
    .target(name: "CJPEG"),
    .target(name: "CWebP"),
    .target(name: "CGIF"),
    .target(name: "CTIFF"),
    .target(name: "CHEIF"),
    .target(
      name: "Pixels",
      dependencies: ["CPNG", "CJPEG", "CWebP", "CGIF", "CTIFF", "CHEIF", "CCrypto"],
      swiftSettings: strict),
    .target(name: "Scenes", dependencies: ["Pixels"], swiftSettings: strict),
    .target(
      name: "Graphics", dependencies: ["Pixels", "Terminal", "CSixel"], swiftSettings: strict),
    .target(name: "Engine", dependencies: ["Pixels"], swiftSettings: strict),
    .target(
      name: "Retouch", dependencies: ["CPango", "CWords", "Engine", "Pixels"], swiftSettings: strict
    ),
    .target(
      name: "Tensors", dependencies: ["CKernels", "COpenBLAS"] + oneDNN, swiftSettings: strict),
    .target(name: "Checkpoints", dependencies: ["Pixels", "Tensors"], swiftSettings: strict),
    .target(name: "Tokens", dependencies: ["Checkpoints", "CMerges"], swiftSettings: strict),
    .target(
      name: "Diffusion", dependencies: ["Checkpoints", "Engine", "Pixels", "Tensors", "Tokens"],
      swiftSettings: strict),
    .target(
      name: "StarterModel", exclude: ["recipe"], resources: [.copy("model")],
      swiftSettings: strict),
    .target(name: "History", dependencies: ["Engine", "Pixels", grdb], swiftSettings: strict),
    .target(
      name: "Editing",
      dependencies: [
        "Checkpoints", "Diffusion", "Engine", "History", "Pixels", "Retouch", "StarterModel",
        "Tensors", logging,
      ],
      swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: ["Editing", "Engine", "Graphics", "History", "Pixels", "Terminal"],
      resources: [.copy("../../themes")], swiftSettings: strict),
    .executableTarget(
      name: "pentimento",
      dependencies: [
        "Checkpoints", "Diffusion", "Editing", "Engine", "Graphics", "History", "Interface",
        "Pixels", "Scenes", "Tensors", "Terminal", arguments,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "scene-stream", dependencies: ["Pixels", "Scenes"], swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Diffusion", "Editing", "Engine", "Graphics", "History", "Pixels", "Retouch", "Scenes",
        "Tensors",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "guide", dependencies: ["Engine", "Pixels", "Retouch", "Scenes"],
      swiftSettings: strict),
    .executableTarget(
      name: "measure",
      dependencies: [
        "Diffusion", "Engine", "Pixels", "Retouch", "Scenes", "StarterModel", "Tensors", arguments,
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Engine", "History", "Pixels"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "PixelsTests", dependencies: ["Pixels", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "ScenesTests", dependencies: ["Pixels", "Scenes"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Diffusion", "Editing", "Engine", "Graphics", "History", "Interface", "Pixels", "Retouch",
        "Scenes", "Tensors", "Terminal", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GraphicsTests", dependencies: ["Graphics", "Pixels", "Terminal"], swiftSettings: strict
    ),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Pixels", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RetouchTests",
      dependencies: ["Engine", "Pixels", "Retouch", "Scenes", "TestSupport"],
      exclude: ["Reading/Corpus", "Reading/instructions.txt"], swiftSettings: strict),
    .testTarget(
      name: "TensorsTests", dependencies: ["CKernels", "Tensors", "TestSupport"] + oneDNN,
      exclude: ["WeightFiles/Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CheckpointsTests", dependencies: ["Checkpoints", "Pixels", "Tensors", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TokensTests", dependencies: ["Checkpoints", "Tokens", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "DiffusionTests",
      dependencies: [
        "Checkpoints", "Diffusion", "Engine", "Pixels", "Retouch", "Scenes", "Tensors", "Tokens",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "StarterModelTests",
      dependencies: [
        "Diffusion", "Engine", "Pixels", "Scenes", "StarterModel", "Tensors", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "MeasureTests", dependencies: ["Pixels", "Scenes", "measure"], swiftSettings: strict),
    .testTarget(
      name: "GuideTests", dependencies: ["Pixels", "Retouch", "guide"], swiftSettings: strict),
    .testTarget(
      name: "HistoryTests", dependencies: ["Engine", "History", "Pixels", "TestSupport", grdb],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["CNcurses", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "EditingTests",
      dependencies: [
        "Checkpoints", "Diffusion", "Editing", "Engine", "History", "Pixels", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Editing", "Engine", "Graphics", "History", "Interface", "Pixels", "Terminal",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "LayeringTests", swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["Engine", "Pixels", "TestSupport", "pentimento", grdb],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
