// writer.h -- the one write path: records in, one operation out.
//
// A command makes a Writer in its transaction, puts and drops records, calls finish() and commits if finish() found
// nothing wrong.  Each record is planned against what is there (create, update, unchanged) and written at once; the
// rules that look across records run in finish(), set-wise, over what was touched.  Faults are collected, never thrown:
// one pass tells them all.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "change/headings.h"
#include "change/journal.h"
#include "change/likeness.h"
#include "change/locks.h"
#include "change/merge.h"
#include "change/places.h"
#include "change/record.h"
#include "change/record_store.h"
#include "diagnostic.h"
#include "rules/engine.h"

namespace mops::registry {
struct Bound;
}

namespace mops::change {

enum class Verdict { created, updated, unchanged, dropped, rejected };

struct Outcome {
  Verdict verdict = Verdict::rejected;
  std::int64_t id = 0;
};

// What became of the whole operation; `op` is empty when nothing changed.
struct Result {
  std::optional<std::int64_t> op;
  std::int64_t rows = 0, added = 0, changed = 0, dropped = 0, unchanged = 0, rejected = 0;
  std::int64_t kept = 0;       // records in which a hand edit or a drop outlived the file
  std::int64_t conflicts = 0;  // fields in which file and record both moved
};

class Writer {
 public:
  // TODAY (ISO) is the business date that rules may ask for.
  Writer(const store::Transaction& write, OperationFacts facts, std::string today);

  // Short codes are looked up in this project when a record does not say its own.
  void use_project(std::int64_t project) { default_project_ = project; }

  Outcome put(const RecordInput& input);
  // States are taken as they come; for rebuilding records whose way to their state is not known.
  void allow_any_state() { any_state_ = true; }
  // Refused with a diagnostic while other records refer to it; rows of its lists go with it.
  Outcome drop(const registry::Entity& entity, std::int64_t id);
  // Drops all records of ENTITY whose only version is OP's, set-wise; faults for those that others refer to, and then
  // none of them is dropped.
  void drop_made_by(const registry::Entity& entity, std::int64_t op);
  // Puts a version back as it was, whatever the state machine says; for reverts.
  Outcome restore(const registry::Entity& entity, const Row& row);

  // What an import does where file and record both moved; report: a fault.
  void set_on_conflict(OnConflict choice) { on_conflict_ = choice; }

  void complain(Diagnostic diagnostic);
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  bool failed() const { return errors_ > 0; }

  // From now on nobody but this writer looks for records while a batch goes in, until settle(): the indexes of a table
  // that the batch is large against may be dropped meanwhile.
  void allow_bulk(bool allowed) { bulk_allowed_ = allowed; }
  // The records of a file are in; whoever wants to query what they made calls this first.
  void settle();
  // The operation comes to what its plan said, not to the lines that were put one by one.  Before finish().
  void count_as(const Result& planned) { result_ = planned; }
  // Runs the rules and closes the operation.  Commit only if !failed() afterwards.
  Result finish(const std::vector<InputFile>& inputs = {});

  // The file and line that a record of this operation came from; no line for one that no file spoke of.
  std::pair<std::string, std::size_t> origin_of(const registry::Entity& entity, std::int64_t id);

  RecordStore& records() { return records_; }
  Journal& journal() { return journal_; }
  const std::string& today() const { return today_; }

 private:
  struct Draft;
  struct Load {  // how many records of an entity the batch has made
    std::int64_t created = 0;
    std::int64_t look_at = 10'000;
  };
  Outcome put_one(const RecordInput& input, bool embedded = false);
  void parse_cells(Draft& draft);
  bool parse_own(Draft& draft, const Cell& cell);
  void resolve_references(Draft& draft);
  void resolve_reference(Draft& draft, const registry::Field& field, const Cell& cell);
  void resolve_by_identity(Draft& draft);
  void resolve_by_columns(Draft& draft, const registry::Field& via);
  std::vector<Row> find_by_columns(const registry::Entity& target, const std::vector<store::Value>& values);
  void put_embedded(Draft& draft);
  void resolve_conditions(Draft& draft);
  std::optional<std::int64_t> find_project(Draft& draft);
  std::optional<std::int64_t> resolve(const Draft& draft, const registry::Field& field, std::string_view text);
  void locate_by_key(Draft& draft);
  void read_hours(Draft& draft);
  int hour_of(const Draft& draft, const registry::Field& field);
  bool locate(Draft& draft);
  bool locate_by_identifier(Draft& draft);
  bool locate_by_likeness(Draft& draft);
  bool is_taken(Draft& draft);
  void note_recognised(Draft& draft);
  void examine(Draft& draft);
  Likeness& likeness_of(const registry::Entity& entity);
  void merge(Draft& draft);
  void merge_field(Draft& draft, const registry::Field& field, const Cell& cell, std::optional<std::string> file);
  void merge_list(Draft& draft, const registry::Field& list, std::int64_t owner, std::vector<store::Value>& wanted);
  std::optional<Outcome> merge_dropped(Draft& draft);
  FieldTexts former_identity(Draft& draft);
  void conflict(Draft& draft, const Cell& cell, std::int64_t op);
  Outcome create(Draft& draft);
  Outcome update(Draft& draft);
  void apply_defaults(Draft& draft);
  void check_person(Draft& draft);
  void check_limits(Draft& draft, const std::vector<bool>* changed = nullptr);
  store::Value narrowest(Draft& draft, const registry::Field& field, const std::vector<registry::Bound>& bounds,
                         bool least);
  store::Value bound_value(Draft& draft, const registry::Bound& bound);
  const Row* bounding_row(const registry::Entity& entity, std::int64_t id);
  bool make_key(Draft& draft);
  bool check_required(Draft& draft);
  bool check_state(Draft& draft, const store::Value& from, const store::Value& to);
  void refuse_transition(Draft& draft, const std::string& from, const std::string& to);
  bool is_other_paper(Draft& draft);
  bool check_lock(Draft& draft, const Row& row, std::string_view change);
  bool check_unique(Draft& draft, const std::vector<bool>& changed);
  bool check_repeated(Draft& draft, bool would_change);
  void read_lists(Draft& draft);
  bool read_list(Draft& draft, const Cell& cell, std::vector<store::Value>& wanted);
  void put_lists(Draft& draft, std::int64_t id);
  void put_list(Draft& draft, const registry::Field& list, std::vector<store::Value> wanted, std::int64_t id);
  void write_new(const registry::Entity& entity, Row& row, std::size_t line);
  void replace(const registry::Entity& entity, const Row& old, Row row, const std::vector<bool>& changed,
               std::size_t line);
  void erase(const registry::Entity& entity, const Row& row);
  std::string before_image(const registry::Entity& entity, const Row& row, const std::vector<bool>* changed);
  Diagnostic referenced(const registry::Entity& entity, std::int64_t id, const registry::Field& by, std::int64_t count,
                        std::int64_t example);
  bool release_made_by(const registry::Entity& entity, std::int64_t op);
  void touch(const registry::Entity& entity, std::int64_t id, std::size_t line,
             const std::vector<bool>* changed = nullptr);
  void touch_new(const registry::Entity& entity, std::int64_t id, std::size_t line);
  void note_touched(int entity, std::int64_t first, std::int64_t last, Place place);
  Place place_of(const registry::Entity& entity, std::int64_t id);
  void consider_bulk(const registry::Entity& entity, std::int64_t id);
  void fault(Draft& draft, std::string_view code, const Cell* cell, Arguments arguments = {});
  void judge();
  bool misses(const rules::Rule& rule);
  void name_column(Diagnostic& diagnostic, const rules::Finding& finding) const;

  const store::Transaction& write_;
  RecordStore records_;
  Journal journal_;
  Bases bases_;
  Locks locks_;
  OnConflict on_conflict_ = OnConflict::report;
  std::string today_;
  std::int64_t default_project_ = 0;
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
  bool any_state_ = false;
  rules::TouchedEntities touched_;
  std::set<const registry::Field*> missing_columns_;  // told once, not once a row
  std::optional<store::Statement> touch_;
  std::map<int, FirstPlaces> met_;       // records met, by the number of their entity
  std::map<int, FirstPlaces> embedded_;  // the same of records that stood in rows of others
  std::map<int, PlaceRuns> created_;     // records made, not yet in temp.touched
  std::map<int, Load> loads_;
  bool bulk_allowed_ = false;
  PlaceBook book_;
  std::set<const registry::Entity*> rejected_;  // kinds of records of which some did not go in
  std::map<const registry::Entity*, Likeness> likeness_;
  std::map<std::pair<const registry::Entity*, std::int64_t>, std::optional<Row>> bounding_;
  Headings headings_;
  Result result_;
};

// TEXT for the value of FIELD as in a file, for records built by commands.
std::vector<std::string> split_list(std::string_view text);

}  // namespace mops::change
