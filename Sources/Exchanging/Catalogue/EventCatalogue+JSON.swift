// The catalogue for programs: every type with its fields, or one type with its schema and example.

extension EventCatalogue {
  /// Every type as an element of one array, on one line.
  package var json: String {
    var json = JSONText()
    json.array { json in
      for type in types { Self.write(type, into: &json) }
    }
    return json.text + "\n"
  }

  /// One type with its JSON Schema and the lines of its example, on one line.
  package func json(of type: String, schema: String, example: [String]) -> String {
    var json = JSONText()
    json.object { json in
      json.member("type", type)
      json.member(raw: "schema", schema.split(separator: "\n").map(Self.trimmed).joined())
      json.name("example")
      json.array { json in
        for line in example { json.raw(line) }
      }
    }
    return json.text + "\n"
  }

  private static func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }

  private static func write(_ type: TypeDescription, into json: inout JSONText) {
    json.object { json in
      json.member("type", type.type)
      json.member("summary", type.summary)
      json.member("by_the_book", type.isByTheBook)
      json.name("fields")
      write(type.fields, into: &json)
    }
  }

  private static func write(_ fields: [FieldDescription], into json: inout JSONText) {
    json.array { json in
      for field in fields where !field.isFilled {
        json.object { json in
          json.member("name", field.name)
          json.member("shape", field.shape)
          json.member("required", field.isRequired)
          json.member("comment", field.comment)
          json.name("fields")
          write(field.fields, into: &json)
        }
      }
    }
  }
}
