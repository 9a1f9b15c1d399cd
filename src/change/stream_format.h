// stream_format.h -- what the writer and the reader of stream.h must agree on beside the registry.
#pragma once

#include <array>
#include <string_view>

namespace mops::change {

struct JournalTable {
  std::string_view name, columns, order;
};

inline constexpr std::array<JournalTable, 5> kJournalTables{{
    {"op", "id, at, actor, host, program, command, kind, source, message, reverts, unchanged, account, clock", "id"},
    {"op_input", "op, position, name, sha256, bytes, rows", "op, position"},
    {"op_entity", "op, entity, created, updated, deleted", "op, entity"},
    {"change", "entity, record, rev, prev_op, op, verb, key, before", "entity, record, rev"},
    {"op_digest", "op, digest, marks", "op"},
}};

}  // namespace mops::change
