// swift-tools-version: 6.2

import PackageDescription

/// Only `Tools/fuzz` builds with the fuzzer's instrumentation, in a folder of its own.
let isFuzzed = Context.environment["DAYBOOK_FUZZ"] != nil
let fuzzed: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

/// Every hand-written target: Swift 6, warnings are errors, imports are private and explicit.
let house: [SwiftSetting] =
  fuzzed + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]

/// What every event goes through is built without the checks that no two places change one variable at once.
///
/// At run time they take one twentieth of recording. Builds for tests have them.
let unchecked: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

/// Targets that read bytes through pointers say so at each place.
let bytes: [SwiftSetting] = house + unchecked + [.strictMemorySafety()]

let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "daybook",
  products: [
    .library(name: "Daybook", targets: ["Daybook"]),
    .executable(name: "daybook", targets: ["DaybookCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The floor: bytes.
    .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
    .target(name: "Storing", dependencies: ["CLMDB"], swiftSettings: bytes),
    .target(name: "Recording", dependencies: ["Storing", crypto], swiftSettings: bytes),

    // The other arm: meaning.
    .target(
      name: "Events",
      dependencies: [protobuf],
      path: "Events/Generated",
      swiftSettings: unchecked
    ),
    .target(
      name: "Bookkeeping",
      dependencies: ["Events", crypto, yams],
      resources: [
        .embedInCode("Rules/default-rules.yaml"), .embedInCode("Calendars/calendars.yaml"),
      ],
      swiftSettings: bytes
    ),
    .target(name: "Posting", dependencies: ["Storing", "Bookkeeping"], swiftSettings: bytes),
    .target(name: "Reporting", dependencies: ["Bookkeeping", crypto], swiftSettings: house),
    .target(
      name: "Exchanging",
      dependencies: ["Events", "Bookkeeping", "Reporting", protobuf, yams],
      resources: [
        .embedInCode("Maps/hubspot.yaml"),
        .embedInCode("Maps/late-payments.yaml"),
        .embedInCode("Maps/maven.yaml"),
        .embedInCode("Maps/quickbooks.yaml"),
        .embedInCode("Maps/ravenstack.yaml"),
        .embedInCode("Maps/sage-intacct.yaml"),
        .embedInCode("Maps/salesforce.yaml"),
        .embedInCode("Maps/stripe.yaml"),
        .embedInCode("Maps/zendesk.yaml"),
      ],
      swiftSettings: house
    ),

    // Where they meet.
    .target(
      name: "Daybook",
      dependencies: [
        "Storing", "Recording", "Events", "Bookkeeping", "Posting", "Reporting", "Exchanging",
        protobuf, crypto,
      ],
      swiftSettings: bytes
    ),
    .target(
      name: "Sampling",
      dependencies: ["Bookkeeping", "Exchanging"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "DaybookCommand",
      dependencies: ["Daybook", "Reporting", "Exchanging", "Bookkeeping", "Sampling", arguments],
      swiftSettings: house
    ),

    // Tools.
    .executableTarget(
      name: "Generate",
      dependencies: [protobuf],
      path: "Tools/Generate",
      swiftSettings: house
    ),
    .executableTarget(
      name: "Samples",
      dependencies: ["Sampling"],
      path: "Tools/Samples",
      swiftSettings: house
    ),
    .executableTarget(
      name: "Crash",
      path: "Tools/Crash",
      swiftSettings: house
    ),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Bookkeeping", "CLMDB", "Daybook", "Events", "Exchanging", "Posting", "Reporting", protobuf,
      ],
      path: "Tools/Bench",
      exclude: ["Peers", "Results"],
      swiftSettings: house
    ),
    // What is fuzzed is also tested, so it is built without the fuzzer too.
    .target(
      name: "FuzzTargets",
      dependencies: ["Bookkeeping", "Events", "Exchanging", protobuf],
      path: "Tools/Fuzz/Targets",
      swiftSettings: house
    ),
    .testTarget(
      name: "StoringTests",
      dependencies: ["Storing"],
      path: "Tests/StoringTests",
      swiftSettings: bytes
    ),
    .target(
      name: "Support",
      dependencies: ["Events", protobuf],
      path: "Tests/Support",
      swiftSettings: house
    ),
    .testTarget(
      name: "BookkeepingTests",
      dependencies: ["Bookkeeping", "Support"],
      path: "Tests/BookkeepingTests",
      swiftSettings: house
    ),
    .testTarget(
      name: "SupportTests",
      dependencies: ["Support", "Events", protobuf],
      path: "Tests/SupportTests",
      swiftSettings: house
    ),
    .testTarget(
      name: "ExchangingTests",
      dependencies: [
        "Exchanging", "Events", "Bookkeeping", "Reporting", "FuzzTargets", protobuf, yams,
      ],
      path: "Tests/ExchangingTests",
      exclude: ["Failed"],
      swiftSettings: house
    ),
    .testTarget(
      name: "DaybookTests",
      dependencies: [
        "Daybook", "Bookkeeping", "Events", "Exchanging", "Posting", "Recording", "Reporting",
        "Sampling", "Storing", "Support", protobuf,
      ],
      path: "Tests/DaybookTests",
      swiftSettings: house
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Bench", "Bookkeeping", "Crash", "Daybook", "DaybookCommand", "Events", "Exchanging",
        "Posting",
        "Recording", "Reporting", "Storing", protobuf,
      ],
      path: "Tests/CommandTests",
      exclude: ["Golden"],
      swiftSettings: house
    ),
    .testTarget(
      name: "TidyTests",
      dependencies: ["Bookkeeping"],
      path: "Tests/TidyTests",
      swiftSettings: bytes
    ),
  ]
)

if isFuzzed {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["FuzzTargets"],
      path: "Tools/Fuzz/Driver",
      swiftSettings: bytes,
      // The fuzzer has a `main` too; this linker takes the one that it is told.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    )
  )
}
