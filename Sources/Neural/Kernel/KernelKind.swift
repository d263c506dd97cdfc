import CKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The kernels that there are: all give the same bits, and differ in speed alone.
package enum KernelKind: String, CaseIterable, Sendable {
  /// Swift, for every processor.
  case portable
  /// C for x86 processors with AVX2.
  case avx2
  /// C for x86 processors with AVX-512.
  case avx512

  /// Whether this processor can run it.
  package var isSupported: Bool { self == .portable || functions != nil }

  /// The variable of the environment that names a kernel in place of the fastest.
  package static let variable = "PLAYGROUND_KERNEL"

  /// What the environment asks for; nil where it asks for nothing.
  package static var requested: String? {
    getenv(variable).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The one that the environment asks for, or else the fastest that this processor can run.
  package static let current: KernelKind = {
    let fastest = allCases.last { $0.isSupported } ?? .portable
    guard let wish = requested.flatMap(KernelKind.init(rawValue:)), wish.isSupported else { return fastest }
    return wish
  }()

  /// The functions in C, where the processor can run them.
  var functions: UnsafePointer<kernel_functions>? {
    switch self {
    case .portable: nil
    case .avx2: kernel_avx2()
    case .avx512: kernel_avx512()
    }
  }
}
