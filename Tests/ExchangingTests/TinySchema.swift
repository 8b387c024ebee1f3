// A small validator of JSON Schema 2020-12, with no more than the schemas of events and of rules
// use. A keyword
// that it does not know is an error, so that nothing passes because it was not looked at.

import Foundation

struct TinySchema {
  private let root: [String: Any]

  init?(_ text: String) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return nil }
    self.root = root
  }

  /// What is wrong with a text; empty where it is valid.
  func errors(in text: String) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else {
      return ["not JSON"]
    }
    return errors(value, root, "$")
  }

  private func errors(_ value: Any, _ schema: Any, _ path: String) -> [String] {
    if let flag = schema as? Bool { return flag ? [] : ["\(path): nothing may be here"] }
    guard let schema = schema as? [String: Any] else { return ["\(path): the schema is no schema"] }
    return schema.flatMap { keyword, rule in errors(value, keyword, rule, schema, path) }
  }

  private func errors(
    _ value: Any,
    _ keyword: String,
    _ rule: Any,
    _ schema: [String: Any],
    _ path: String
  ) -> [String] {
    let wrong = ["\(path): \(keyword) \(rule)"]
    switch keyword {
    case "$schema", "title", "description", "default", "$defs", "contentEncoding", "then": return []
    case "$ref": return errors(value, resolved(rule as? String ?? ""), path)
    case "type":
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return types.contains { Self.isA($0, value) } ? [] : wrong
    case "const": return (value as? NSObject) == (rule as? NSObject) ? [] : wrong
    case "enum": return (rule as? [String])?.contains(value as? String ?? "") == true ? [] : wrong
    case "minLength":
      return string(value) { $0.unicodeScalars.count >= rule as? Int ?? .max } ? [] : wrong
    case "maxLength":
      return string(value) { $0.unicodeScalars.count <= rule as? Int ?? 0 } ? [] : wrong
    case "pattern":
      let pattern = rule as? String ?? "^$"
      return string(value) { Self.matches($0, pattern) } ? [] : wrong
    case "minimum":
      guard let number = value as? NSNumber, let rule = rule as? NSNumber else { return [] }
      return number.compare(rule) == .orderedAscending ? wrong : []
    case "maximum":
      guard let number = value as? NSNumber, let rule = rule as? NSNumber else { return [] }
      return number.compare(rule) == .orderedDescending ? wrong : []
    case "uniqueItems":
      let elements = (value as? [Any] ?? []).compactMap { $0 as? NSObject }
      return Set(elements).count == elements.count ? [] : wrong
    case "maxItems": return (value as? [Any])?.count ?? 0 <= rule as? Int ?? 0 ? [] : wrong
    case "minItems": return (value as? [Any])?.count ?? .max >= rule as? Int ?? 0 ? [] : wrong
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap { errors($1, rule, "\(path)[\($0)]") }
    case "prefixItems":
      let pairs = zip(value as? [Any] ?? [], rule as? [Any] ?? [])
      return pairs.enumerated().flatMap { errors($1.0, $1.1, "\(path)[\($0)]") }
    case "required":
      guard let object = value as? [String: Any] else { return [] }
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map {
        "\(path).\($0): required"
      }
    case "properties":
      guard let object = value as? [String: Any], let rules = rule as? [String: Any] else {
        return []
      }
      return rules.flatMap { name, rule in
        object[name].map { errors($0, rule, "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      let patterns = (schema["patternProperties"] as? [String: Any] ?? [:]).keys
      return members(value).filter { name, _ in
        known[name] == nil && !patterns.contains { Self.matches(name, $0) }
      }
      .flatMap { errors($1, rule, "\(path).\($0)") }
    case "minProperties", "maxProperties", "propertyNames", "patternProperties",
      "dependentRequired":
      return membersErrors(value, keyword, rule, path)
    case "allOf": return (rule as? [Any] ?? []).flatMap { errors(value, $0, path) }
    case "anyOf":
      return (rule as? [Any] ?? []).contains { errors(value, $0, path).isEmpty } ? [] : wrong
    case "not": return errors(value, rule, path).isEmpty ? wrong : []
    case "if":
      return errors(value, rule, path).isEmpty ? errors(value, schema["then"] ?? true, path) : []
    case "oneOf":
      let valid = (rule as? [Any] ?? []).count { errors(value, $0, path).isEmpty }
      return valid == 1 ? [] : ["\(path): \(valid) of oneOf"]
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  /// What is wrong with the members of an object together, or with their names.
  private func membersErrors(
    _ value: Any,
    _ keyword: String,
    _ rule: Any,
    _ path: String
  ) -> [String] {
    let object = members(value)
    let wrong = ["\(path): \(keyword) \(rule)"]
    switch keyword {
    case "minProperties":
      return value is [String: Any] && object.count < rule as? Int ?? 0 ? wrong : []
    case "maxProperties": return object.count > rule as? Int ?? 0 ? wrong : []
    case "propertyNames": return object.keys.flatMap { errors($0, rule, "\(path).\($0)") }
    case "patternProperties":
      return (rule as? [String: Any] ?? [:]).flatMap { pattern, rule in
        object.filter { Self.matches($0.key, pattern) }
          .flatMap { errors($1, rule, "\(path).\($0)") }
      }
    case "dependentRequired":
      let names = (rule as? [String: [String]] ?? [:]).filter { object[$0.key] != nil }
      return names.values.joined().filter { object[$0] == nil }.map { "\(path).\($0): required" }
    default: return wrong
    }
  }

  private func members(_ value: Any) -> [String: Any] { value as? [String: Any] ?? [:] }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }

  private func resolved(_ reference: String) -> Any {
    let prefix = "#/$defs/"
    guard reference.hasPrefix(prefix), let definitions = root["$defs"] as? [String: Any] else {
      return "no such definition"
    }
    return definitions[String(reference.dropFirst(prefix.count))] ?? "no such definition"
  }

  private func string(_ value: Any, _ holds: (String) -> Bool) -> Bool {
    (value as? String).map(holds) ?? true
  }

  private static func isA(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isBool(value)
    case "integer":
      guard let number = value as? NSNumber, !isBool(value) else { return false }
      return number.doubleValue.rounded() == number.doubleValue
    case "number": return value is NSNumber && !isBool(value)
    default: return false
    }
  }

  private static func isBool(_ value: Any) -> Bool {
    (value as? NSNumber)?.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c"))
  }
}
