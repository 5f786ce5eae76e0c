// swift-tools-version: 6.2
import PackageDescription

/// Settings of every module: Swift 6, explicit existentials, explicit and internal imports, no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Numeric code is measured and tested as it runs: bounds are checked where text enters, not in inner loops.
let numeric: [SwiftSetting] =
  strict + [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]

/// A module of parley: a folder under `Sources/`, tests of the same name under `Tests/`.
///
/// The layer table that `TidyTests` enforces is `docs/layers.tsv`; this list must agree with it.
func module(
  _ name: String,
  _ dependencies: [Target.Dependency],
  resources: Bool = false,
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    resources: resources ? [.copy("Resources")] : nil,
    swiftSettings: settings
  )
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil)
  -> Target
{
  .testTarget(
    name: "\(name)Tests",
    dependencies: ["TextModel", "Chronology", "TestSupport"] + dependencies,
    resources: resources,
    swiftSettings: strict
  )
}

let package = Package(
  name: "parley",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "parley", targets: ["parley"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
  ],
  targets: [
    // Libraries of the system.
    .systemLibrary(
      name: "COpenBLAS",
      pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
    ),
    .systemLibrary(
      name: "CPCRE2",
      pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
    ),
    .systemLibrary(
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),

    // Words and days: no input, no output.
    module("TextModel", []),
    module("Chronology", []),
    module("RuleFiles", []),
    module("Annotations", ["TextModel", "Chronology"]),

    // Reading and language.
    module(
      "Articles",
      ["TextModel", "Chronology", "RuleFiles", "Annotations", "CGumbo", "CZlib"],
      resources: true
    ),
    module(
      "Fetching",
      [
        "Articles",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .release))]),
    module(
      "SpacyRuntime",
      ["TextModel", "CKernels", "COpenBLAS", "CPCRE2", "CZlib"],
      settings: numeric
    ),

    // Analyses.
    module("Temporal", ["TextModel", "Chronology", "RuleFiles", "Annotations"], resources: true),
    module("Actors", ["TextModel", "Chronology", "RuleFiles", "Annotations"], resources: true),
    module("Quotations", ["TextModel", "Chronology", "RuleFiles", "Annotations"], resources: true),
    module(
      "EventCoding",
      ["Temporal", "Actors", "Quotations", "TextModel", "Chronology", "RuleFiles", "Annotations"],
      resources: true,
      // Its tests look at frames and matches that no other module needs to see.
      settings: strict + [.unsafeFlags(["-enable-testing"])]
    ),
    module(
      "Dialogues",
      ["EventCoding", "TextModel", "Chronology", "RuleFiles", "Annotations"],
      resources: true
    ),
    module(
      "Reports",
      [
        "Articles", "Temporal", "Actors", "Quotations", "EventCoding", "Dialogues",
        "TextModel", "Chronology", "Annotations",
      ]
    ),

    // The record.
    module(
      "Record",
      ["Reports", "Articles", "TextModel", "Chronology", "RuleFiles", "Annotations"],
      resources: true
    ),
    .target(name: "CPageMemory", linkerSettings: [.linkedLibrary("sqlite3")]),
    module(
      "RecordStore",
      [
        "Record", "Reports", "Articles", "TextModel", "Chronology", "Annotations", "CPageMemory",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    module(
      "Exchange",
      ["Record", "Reports", "Articles", "TextModel", "Chronology", "Annotations"]
    ),

    // The command line.
    .executableTarget(
      name: "parley",
      dependencies: [
        "TextModel", "Chronology", "RuleFiles", "Annotations", "Articles", "Fetching",
        "SpacyRuntime", "Temporal",
        "Actors", "Quotations", "EventCoding", "Dialogues", "Reports", "Record", "RecordStore",
        "Exchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict
    ),

    // Benchmarks.
    .executableTarget(
      name: "language-benchmark",
      dependencies: [
        "SpacyRuntime", "TextModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/language/Sources",
      swiftSettings: strict
    ),

    .executableTarget(
      name: "times-benchmark",
      dependencies: [
        "SpacyRuntime", "Temporal", "TextModel", "Chronology", "Annotations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/times/Sources",
      swiftSettings: strict
    ),

    .executableTarget(
      name: "record-benchmark",
      dependencies: [
        "RecordStore", "Reports", "Articles", "TextModel", "Chronology", "Annotations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/record/Sources",
      swiftSettings: strict
    ),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["TextModel", "Chronology", "Annotations", "SpacyRuntime"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    tests("TextModel", []),
    tests("Chronology", []),
    tests("RuleFiles", ["RuleFiles"]),
    tests("Annotations", ["Annotations"]),
    tests("Articles", ["Articles", "Annotations", "RuleFiles"], resources: [.copy("Fixtures")]),
    tests("Fetching", ["Fetching", "Articles"]),
    tests("SpacyRuntime", ["SpacyRuntime", "CKernels"], resources: [.copy("Fixtures")]),
    tests("Temporal", ["Temporal", "Annotations", "RuleFiles"]),
    tests(
      "Actors",
      ["Actors", "Annotations", "RuleFiles"],
      resources: [.copy("Golden"), .copy("Texts")]
    ),
    tests("Quotations", ["Quotations", "Annotations", "RuleFiles"]),
    tests(
      "EventCoding",
      ["EventCoding", "Temporal", "Actors", "Quotations", "Annotations", "RuleFiles"]
    ),
    tests(
      "Dialogues",
      ["Dialogues", "EventCoding", "Temporal", "Actors", "Quotations", "Annotations", "RuleFiles"]
    ),
    tests("Reports", ["Reports", "Articles", "Annotations"]),
    tests("Record", ["Record", "Reports", "Articles", "Annotations", "RuleFiles"]),
    tests(
      "RecordStore",
      [
        "RecordStore", "Record", "Reports", "Articles", "Annotations", "CPageMemory",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")]
    ),
    tests("Exchange", ["Exchange", "Record", "Reports", "Articles", "Annotations"]),
    tests("CommandLine", ["RecordStore"], resources: [.copy("Snapshots")]),
    tests("Tidy", []),
  ]
)
