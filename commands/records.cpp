// records.cpp -- add, set, drop, show and list: the same for every entity.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "moment.h"
#include "record_page.h"
#include "registry/limits.h"
#include "report/known_names.h"
#include "sensitive.h"

namespace mops::commands {
namespace {

struct RecordOptions {
  std::string entity;
  std::vector<std::string> words;
  std::vector<std::string> where, sort;
  std::optional<std::int64_t> limit;
  std::string at_op;
  bool sensitive = false, names = false;
};

// Fields of ENTITY that are hidden when nobody asks for any.
std::size_t hidden_fields(const RecordOptions& given, const registry::Entity& entity, const Context& context) {
  if (given.sensitive || !context.fields_asked_for().empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(entity.fields, &registry::Field::sensitive));
}

// --entity lets a command speak of the other entities it owns.
std::shared_ptr<RecordOptions> declare_entity(CLI::App& app, Entities entities) {
  auto given = std::make_shared<RecordOptions>();
  given->entity = entities.front();
  if (entities.size() > 1) {
    const std::vector<std::string> names(entities.begin(), entities.end());
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    app.add_option("--entity", given->entity, list)->type_name("NAME")->check(CLI::IsMember(names));
  }
  return given;
}

void declare_selection(CLI::App& app, RecordOptions& given) {
  app.add_option("--where", given.where)->type_name("COND");
  app.add_option("--sort", given.sort)->delimiter(',')->type_name("FIELD");
  declare_at_op(app, given.at_op);
  declare_sensitive(app, given.sensitive);
  app.add_flag("--names", given.names);
  app.add_option("--limit", given.limit)->type_name("N")->check(CLI::NonNegativeNumber.description(""));
}

void set_words(change::RecordInput& input, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0) throw Error(ErrorKind::usage, "word.form", {{"word", word}});
    input.set(word.substr(0, equals), word.substr(equals + 1));
  }
}

// Whoever speaks of a field at the end of references, speaks of all of them.
const registry::Subject& subject_of(const registry::Entity& entity, const std::vector<std::string>& conditions) {
  const bool far = std::ranges::any_of(conditions, [](const auto& one) { return one.find('.') != std::string::npos; });
  return far ? registry::far_subject(entity) : registry::subject(entity.name);
}

report::Selection selection_of(const registry::Entity& entity, const RecordOptions& given, Context& context) {
  report::Selection selection;
  selection.fields = context.fields_asked_for();
  selection.sensitive = given.sensitive;
  change::RecordStore records(context.database());
  selection.where = change::require_conditions(subject_of(entity, given.where), given.where, records);
  selection.sort = given.sort;
  selection.limit = given.limit;
  return selection;
}

// The names of the person that a record is about, behind its key.
void add_names(const registry::Entity& entity, report::Selection& selection) {
  const auto way = registry::way_to(entity, registry::registry().at("person"));
  if (!way) throw Error(ErrorKind::usage, "names.nobody", {{"entity", entity.name}});
  if (selection.fields.empty())
    for (const auto* field : registry::subject(entity.name).fields)
      if (selection.sensitive || !field->sensitive) selection.fields.push_back(field->name);
  std::vector<std::string> names;
  for (const char* name : {"surname", "given_names"})
    if (const auto field = (way->empty() ? "" : *way + '.') + name;
        std::ranges::find(selection.fields, field) == selection.fields.end())
      names.push_back(field);
  const auto behind = selection.fields.begin() + (selection.fields.empty() ? 0 : 1);
  selection.fields.insert(behind, names.begin(), names.end());
}

ExitCode list_records(const RecordOptions& given, Context& context, const std::string& fallback) {
  const auto& database = context.database();
  const Moment moment(database, given.at_op);
  auto format = context.format(fallback);
  const auto& entity = registry::registry().at(given.entity);
  auto selection = selection_of(entity, given, context);
  if (selection.fields.empty() && !given.sensitive && format.name == "table") selection.fields = entity.shown;
  if (given.names) add_names(entity, selection);
  format.names = std::make_shared<report::KnownNames>(database);
  format.fields = selection.fields;
  const auto renderer = report::make_renderer(format, context.console);
  report::list_records(database, entity, selection, context.language(), *renderer);
  note_hidden(hidden_fields(given, entity, context), context);
  return ExitCode::ok;
}

// One record: as a page for people.
ExitCode show_record(const RecordOptions& given, Context& context) {
  const auto machine = context.options.format && *context.options.format != "table";
  const auto& database = context.database();
  const auto& entity = registry::registry().at(given.entity);
  const Moment moment(database, given.at_op);
  for (const auto& key : given.words) {
    report::Selection selection;
    selection.fields = context.fields_asked_for();
    selection.sensitive = given.sensitive;
    selection.where.push_back(report::key_is(entity, key));
    if (!machine) {
      tell_hidden(print_record_page({entity, key, selection}, context), context);
      continue;
    }
    report::StringOutput found;
    auto format = context.format("jsonl");
    if (format.name == "json") format.name = "jsonl";
    format.names = std::make_shared<report::KnownNames>(database);
    const auto renderer = report::make_renderer(format, found);
    if (report::list_records(database, entity, selection, context.language(), *renderer) == 0)
      throw Error(ErrorKind::refused, "record.none", {{"entity", entity.name}, {"key", key}});
    context.console.write(found.text());
  }
  return ExitCode::ok;
}

// "WSS/1" of `recruit add WSS/1 person.pesel=…`: words without a sign are the parts of the identity, in order.
std::vector<std::string> with_identity(const registry::Entity& entity, std::vector<std::string> words) {
  for (std::size_t i = 0; i < words.size() && i < entity.identity.size(); ++i) {
    const auto& part = *entity.identity[i];
    if (words[i].find('=') != std::string::npos || part.type != registry::Type::reference) break;
    words[i] = part.name + '=' + words[i];
  }
  return words;
}

ExitCode add_record(const RecordOptions& given, Context& context, const std::string& kind) {
  const auto operation = context.begin(kind);
  change::RecordInput input(given.entity);
  input.presence = change::Presence::must_be_new;
  set_words(input, with_identity(*input.entity, given.words));
  operation->writer.put(input);
  return context.finish(*operation, kind);
}

ExitCode set(const RecordOptions& given, Context& context, const std::string& kind) {
  const auto operation = context.begin(kind);
  change::RecordInput input(given.entity);
  input.presence = change::Presence::must_exist;
  input.blank_clears = true;
  auto& records = operation->writer.records();
  const auto& key = given.words.front();
  if (input.entity->keyed()) {
    input.set("key", key);
  } else {
    change::name_record(input, records, *records.load(*input.entity, context.require(records, given.entity, key)));
  }
  set_words(input, {given.words.begin() + 1, given.words.end()});
  operation->writer.put(input);
  return context.finish(*operation, kind);
}

ExitCode drop_record(const RecordOptions& given, Context& context, const std::string& kind) {
  const auto operation = context.begin(kind);
  const auto& entity = registry::registry().at(given.entity);
  for (const auto& key : given.words)
    operation->writer.drop(entity, context.require(operation->writer.records(), entity.name, key));
  return context.finish(*operation, kind);
}

}  // namespace

Action declare_add(CLI::App& app, Entities entities, std::string kind) {
  auto given = declare_entity(app, entities);
  app.add_option("words", given->words)->required()->type_name("FIELD=VALUE");
  return [given, kind](Context& context) { return add_record(*given, context, kind); };
}

Action declare_set(CLI::App& app, Entities entities, std::string kind) {
  auto given = declare_entity(app, entities);
  app.add_option("words", given->words)->required()->type_name("KEY FIELD=VALUE");
  return [given, kind](Context& context) { return set(*given, context, kind); };
}

Action declare_drop(CLI::App& app, Entities entities, std::string kind) {
  auto given = declare_entity(app, entities);
  app.add_option("keys", given->words)->required()->type_name("KEY");
  return [given, kind](Context& context) { return drop_record(*given, context, kind); };
}

Action declare_show(CLI::App& app, Entities entities) {
  auto given = declare_entity(app, entities);
  app.add_option("keys", given->words)->required()->type_name("KEY");
  declare_at_op(app, given->at_op);
  declare_sensitive(app, given->sensitive);
  return [given](Context& context) { return show_record(*given, context); };
}

Action declare_list(CLI::App& app, Entities entities) {
  auto given = declare_entity(app, entities);
  declare_selection(app, *given);
  return [given](Context& context) { return list_records(*given, context, "table"); };
}

Action declare_recruit_list(CLI::App& app, Entities entities) {
  auto given = declare_entity(app, entities);
  auto round = std::make_shared<std::string>();
  app.add_option("round", *round)->type_name("ROUND");
  declare_selection(app, *given);
  return [given, round](Context& context) {
    if (!round->empty()) given->where.push_back("round=" + *round);
    return list_records(*given, context, "table");
  };
}

Action declare_ls_records(CLI::App& app) {
  auto given = std::make_shared<RecordOptions>();
  app.add_option("entity", given->entity)->required()->type_name("ENTITY");
  declare_selection(app, *given);
  return [given](Context& context) { return list_records(*given, context, "jsonl"); };
}

Action declare_ls_fields(CLI::App& app) {
  auto given = std::make_shared<RecordOptions>();
  app.add_option("entity", given->entity)->type_name("ENTITY");
  return [given](Context& context) {
    const bool polish = context.language() == registry::Language::polish;
    const auto renderer = make_table(context.format("table"), context);
    std::vector<report::Column> columns;
    for (const char* name :
         {"entity", "field", "type", "ref", "key", "required", "sensitive", "label", "meaning", "min", "max"})
      columns.push_back({name, name, report::Kind::text});
    renderer->begin(columns);
    const auto tell = [&](const std::string& entity, const registry::Field& field) {
      std::string ref = field.dictionary + field.subject;
      if (field.target != nullptr)
        ref = field.target->name + (field.target_field != nullptr ? '.' + field.target_field->name : "");
      const auto key = field.alternative     ? "or"
                       : field.likeness      ? "like"
                       : field.identity == 0 ? std::string()
                                             : std::to_string(field.identity);
      const auto bounds = [](const std::vector<registry::Bound>& all) {
        std::string text;
        for (const auto& bound : all) text += (text.empty() ? "" : " ") + bound.text;
        return text;
      };
      const auto least = bounds(registry::limits_of(field).min), most = bounds(registry::limits_of(field).max);
      const report::Cell cells[] = {entity,
                                    field.name,
                                    field.type_name,
                                    ref,
                                    key,
                                    field.required ? "yes" : "",
                                    field.sensitive ? "yes" : "",
                                    polish ? field.label_pl : field.label_en,
                                    field.meaning,
                                    least,
                                    most};
      renderer->row(cells);
    };
    if (!given->entity.empty()) {
      for (const auto* field : registry::subject(given->entity).fields)
        if (!field->type_name.empty()) tell(given->entity, *field);
    } else {
      for (const auto& entity : registry::registry().entities())
        for (const auto& field : entity.fields) tell(entity.name, field);
      for (const auto& view : registry::view_names())
        for (const auto* field : registry::subject(view).fields)
          if (field->entity == nullptr) tell(view, *field);
    }
    renderer->end();
    return ExitCode::ok;
  };
}

}  // namespace mops::commands
