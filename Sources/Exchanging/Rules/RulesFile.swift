// Rules in a file of somebody's: read up to their limit, with the line ends that records have.

package import Bookkeeping

/// A rules file that can be read.
package struct RulesFile: Sendable {
  /// What it says, as a record keeps it: with line feeds for line ends.
  package let text: String
  package let rules: RuleSet

  /// Reads a file; `-` is the standard input.
  ///
  /// Refusals name the file, and the line and column of what is wrong; faults are `ExchangeFault`.
  package init(path: String) throws {
    let source = path == "-" ? "/dev/stdin" : path
    let written = try BoundedFile.text(source, limit: RuleSet.limitBytes)
    do throws(Refusal) {
      text = try Texts.free(written.replacing("\r\n", with: "\n"))
    } catch {
      throw Refusal(field: path, error.wrong)
    }
    do throws(Wrong) {
      rules = try RuleSet(text: text)
    } catch {
      throw Refusal(field: path, error)
    }
  }
}
