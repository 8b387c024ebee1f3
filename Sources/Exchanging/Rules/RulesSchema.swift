// JSON Schema 2020-12 of a rules file, for editors: made from the keys as they are declared, and from
// the default rules. What holds between two values, such as that buckets ascend, only reading checks.
//
// YAML reads 2026 as a number and 2026-01-01 as a date; where the schema asks for a string, such a word
// has to stand in quotes.

import Bookkeeping

/// The JSON Schema of rules files.
package struct RulesSchema {
  private var json = JSONText()

  /// The schema, on one line.
  package static let text = RulesSchema().json.text

  private init() {
    guard case .mapping(let rules) = RuleSet.shape else { return }
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "Rules of Daybook")
      json.member(
        "description",
        "What reports follow. A key that is not given has the value of the default rules."
      )
      Self.members(of: rules, standard: RuleSet.standardValue, into: &json)
      json.name("$defs")
      json.object { json in
        json.name("amounts")
        json.object { Self.amounts(into: &$0) }
      }
    }
  }

  /// Writes what a value looks like, as members of its schema.
  private static func write(_ shape: RuleShape, into json: inout JSONText) {
    switch shape {
    case .label(let limitBytes):
      json.member("type", "string")
      json.member("maxLength", limitBytes)
      // One line, that neither begins nor ends with a space.
      json.member("pattern", #"^\S(.*\S)?$"#)
    case .word(let words): enumeration(words, into: &json)
    case .path(let words): path(words, into: &json)
    case .number(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .decimal(let range):
      json.member("type", "number")
      json.member("minimum", range.lowerBound / 100)
      json.member("maximum", range.upperBound / 100)
    case .day:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .amounts: json.member("$ref", "#/$defs/amounts")
    case .list(let count, let element, let isDistinct):
      json.member("type", "array")
      items(count, into: &json)
      if isDistinct { json.member("uniqueItems", true) }
      json.name("items")
      json.object { write(element, into: &$0) }
    case .tuple(let elements):
      json.member("type", "array")
      items(elements.count...elements.count, into: &json)
      json.name("prefixItems")
      json.array { json in
        for element in elements { json.object { write(element, into: &$0) } }
      }
    case .table(let count, let element, let names, let notNamed):
      json.member("type", "object")
      json.member("minProperties", count.lowerBound)
      json.member("maxProperties", count.upperBound)
      json.name("propertyNames")
      json.object { json in
        write(names, into: &json)
        guard !notNamed.isEmpty else { return }
        json.name("not")
        json.object { enumeration(notNamed, into: &$0) }
      }
      json.name("additionalProperties")
      json.object { write(element, into: &$0) }
    case .mapping(let mapping): members(of: mapping, standard: nil, into: &json)
    }
  }

  private static func items(_ count: ClosedRange<Int>, into json: inout JSONText) {
    json.member("minItems", count.lowerBound)
    json.member("maxItems", count.upperBound)
  }

  private static func enumeration(_ words: [String], into json: inout JSONText) {
    json.name("enum")
    json.array { json in
      for word in words { json.string(word) }
    }
  }

  /// Words, and those that begin with one that ends with a dot.
  private static func path(_ words: [String], into json: inout JSONText) {
    json.name("anyOf")
    json.array { json in
      let whole = words.filter { !$0.hasSuffix(".") }
      if !whole.isEmpty { json.object { enumeration(whole, into: &$0) } }
      for word in words where word.hasSuffix(".") {
        json.object { $0.member("pattern", "^\(word.replacing(".", with: "[.]")).") }
      }
    }
  }
}

extension RulesSchema {
  /// Writes a mapping with fixed keys; where a value of the default rules is at hand, so is what its
  /// keys are by default.
  private static func members(
    of mapping: RuleMapping,
    standard: RuleValue?,
    into json: inout JSONText
  ) {
    json.member("type", "object")
    json.name("properties")
    json.object { json in
      for member in mapping.members {
        json.name(member.name)
        json.object { write(member, standard: standard?[member.name], into: &$0) }
      }
    }
    names("required", mapping.members.filter { $0.presence == .required }.map(\.name), into: &json)
    if !mapping.together.isEmpty {
      json.name("dependentRequired")
      json.object { json in
        for name in mapping.together {
          names(name, mapping.together.filter { $0 != name }, into: &json)
        }
      }
    }
    json.member("additionalProperties", false)
    if let variants = mapping.variants { write(variants, into: &json) }
  }

  private static func write(
    _ member: RuleMember,
    standard: RuleValue?,
    into json: inout JSONText
  ) {
    json.member("description", member.explanation)
    guard member.presence == .standard, let standard else {
      return write(member.shape, into: &json)
    }
    if case .mapping(let section) = member.shape, section.isSection {
      return members(of: section, standard: standard, into: &json)
    }
    write(member.shape, into: &json)
    json.name("default")
    write(standard, as: member.shape, into: &json)
  }

  private static func names(_ name: String, _ names: [String], into json: inout JSONText) {
    guard !names.isEmpty else { return }
    json.name(name)
    json.array { json in
      for name in names { json.string(name) }
    }
  }

  /// Writes, for each word of a mapping, what the mapping has besides.
  private static func write(_ variants: RuleVariants, into json: inout JSONText) {
    json.name("allOf")
    json.array { json in
      for variant in variants.variants {
        json.object { json in
          json.name("if")
          json.object { json in
            json.name("properties")
            json.object { json in
              json.name(variants.key)
              json.object { $0.member("const", variant.word) }
            }
            names("required", [variants.key], into: &json)
          }
          json.name("then")
          json.object { json in
            names("required", variant.required, into: &json)
            json.name("properties")
            json.object { json in
              for (name, shape) in variant.shapes.sorted(by: { $0.key < $1.key }) {
                json.name(name)
                json.object { write(shape, into: &$0) }
              }
              for name in variants.keys
              where !variant.required.contains(name) && !variant.optional.contains(name) {
                json.member(name, false)
              }
            }
          }
        }
      }
    }
  }
}
