// config.cpp -- mops config: what is set where.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "settings.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

ExitCode list_settings(Context& context, bool show_origin) {
  std::vector<report::Column> columns{{"key", "key", report::Kind::text}, {"value", "value", report::Kind::text}};
  if (show_origin) columns.push_back({"origin", "origin", report::Kind::text});
  const auto renderer = make_table(context);
  renderer->begin(columns);
  for (const auto& setting : context.settings.all()) {
    std::vector<report::Cell> cells{setting.key, setting.value};
    if (show_origin) cells.push_back(setting.origin);
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

// The bare value, for scripts; 1 when nobody says it.
ExitCode get(Context& context, const std::string& key) {
  std::vector<std::string> names;
  for (const auto& known : setting_keys()) names.emplace_back(known.key);
  const bool named = key.starts_with("db.") || key.starts_with("alias.");
  if (!named && std::ranges::find(names, key) == names.end()) {
    const auto guess = text::closest(key, names);
    throw Error(ErrorKind::usage, guess ? "config.unknown.suggest" : "config.unknown",
                {{"key", key}, {"suggestion", guess.value_or("")}});
  }
  const auto setting = context.settings.value(key);
  if (!setting) return ExitCode::no;
  if (!context.options.format) {
    context.console.write(setting->value + '\n');
    return ExitCode::ok;
  }
  const std::vector<report::Column> columns{{"key", "key", report::Kind::text},
                                            {"value", "value", report::Kind::text},
                                            {"origin", "origin", report::Kind::text}};
  const report::Cell cells[] = {setting->key, setting->value, setting->origin};
  const auto renderer = make_table(context.single_format(), context);
  renderer->begin(columns);
  renderer->row(cells);
  renderer->end();
  return ExitCode::ok;
}

}  // namespace

Action declare_config_list(CLI::App& app) {
  auto show_origin = std::make_shared<bool>(false);
  app.add_flag("--show-origin", *show_origin);
  return [show_origin](Context& context) { return list_settings(context, *show_origin); };
}

Action declare_config_get(CLI::App& app) {
  auto key = std::make_shared<std::string>();
  app.add_option("key", *key)->required()->type_name("KEY");
  return [key](Context& context) { return get(context, *key); };
}

}  // namespace mops::commands
