// declare.h -- every command's declare function, and the generic ones that several commands share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"

namespace mops::commands {

// Set-up and house-keeping: setup.cpp
Action declare_init(CLI::App& app);
Action declare_where(CLI::App& app);
Action declare_migrate(CLI::App& app);
Action declare_version(CLI::App& app);
Action declare_project_load(CLI::App& app);
Action declare_project_template(CLI::App& app);

Action declare_backup(CLI::App& app);  // backup.cpp

// config.cpp
Action declare_config_list(CLI::App& app);
Action declare_config_get(CLI::App& app);

// The same on any entity: records.cpp.  ENTITIES are those a command speaks of, its own first.
using Entities = std::span<const std::string_view>;
Action declare_add(CLI::App& app, Entities entities, std::string kind);
Action declare_set(CLI::App& app, Entities entities, std::string kind);
Action declare_drop(CLI::App& app, Entities entities, std::string kind);
Action declare_show(CLI::App& app, Entities entities);
Action declare_list(CLI::App& app, Entities entities);
Action declare_recruit_list(CLI::App& app, Entities entities);                 // of one round, if it is named
Action declare_import_of(CLI::App& app, Entities entities, std::string kind);  // import.cpp
Action declare_import_monitoring(CLI::App& app);                               // import_monitoring.cpp
Action declare_import(CLI::App& app);                                          // mops import ENTITY FILE
Action declare_ls_records(CLI::App& app);
Action declare_ls_fields(CLI::App& app);
Action declare_find(CLI::App& app);

// person.cpp
Action declare_person_merge(CLI::App& app);

// map.cpp
Action declare_map_load(CLI::App& app);
Action declare_map_show(CLI::App& app, Entities entities);
Action declare_map_drop(CLI::App& app, Entities entities);
Action declare_map_template(CLI::App& app);
Action declare_map_explain(CLI::App& app);

// recruit_open.cpp, recruit_import.cpp, recruit_verify.cpp, recruit_score.cpp, recruit_decide.cpp, recruit_place.cpp
Action declare_recruit_open(CLI::App& app);
Action declare_recruit_import(CLI::App& app);
Action declare_recruit_verify(CLI::App& app);
Action declare_recruit_score(CLI::App& app);
Action declare_recruit_decide(CLI::App& app);
Action declare_recruit_confirm(CLI::App& app);
Action declare_recruit_withdraw(CLI::App& app);

// assess.cpp
Action declare_assess_finish(CLI::App& app);
Action declare_survey_import(CLI::App& app);

// contract.cpp
Action declare_contract_sign(CLI::App& app);
Action declare_contract_annex(CLI::App& app);
Action declare_contract_review(CLI::App& app);
Action declare_contract_suspend(CLI::App& app);
Action declare_contract_resume(CLI::App& app);
Action declare_contract_end(CLI::App& app);

// enroll.cpp
Action declare_enroll_add(CLI::App& app);
Action declare_enroll_import(CLI::App& app);
Action declare_enroll_complete(CLI::App& app);
Action declare_enroll_drop(CLI::App& app);
Action declare_enroll_exit(CLI::App& app);
Action declare_enroll_return(CLI::App& app);  // enroll_return.cpp
Action declare_enroll_plan(CLI::App& app);    // enroll_plan.cpp

// attend.cpp
Action declare_schedule_add(CLI::App& app);
Action declare_attend_import(CLI::App& app);
Action declare_attend_mark(CLI::App& app);
Action declare_attend_cancel(CLI::App& app);

// report.cpp
Action declare_report_list(CLI::App& app);
Action declare_report_build(CLI::App& app);
Action declare_report_due(CLI::App& app);
Action declare_forecast(CLI::App& app);
Action declare_render_report(CLI::App& app);
Action declare_report_explain(CLI::App& app);  // explain.cpp
Action declare_report_diff(CLI::App& app);     // report_diff.cpp
Action declare_report_submit(CLI::App& app);   // report_submit.cpp
Action declare_report_verify(CLI::App& app);   // report_verify.cpp

// document.cpp
Action declare_report_document(CLI::App& app);
Action declare_explain_document(CLI::App& app);

// template.cpp
Action declare_template_list(CLI::App& app);
Action declare_template_fields(CLI::App& app);
Action declare_template_export(CLI::App& app);
Action declare_template_check(CLI::App& app);
Action declare_template_install(CLI::App& app);
Action declare_template_drop(CLI::App& app);
Action declare_template_text(CLI::App& app);
Action declare_template_try(CLI::App& app);

// journal.cpp
Action declare_log(CLI::App& app);
Action declare_show_operation(CLI::App& app);
Action declare_history(CLI::App& app);
Action declare_revert(CLI::App& app);

// codes.cpp
Action declare_codes(CLI::App& app);
Action declare_status(CLI::App& app);

// check.cpp
Action declare_check(CLI::App& app);

// rules.cpp
Action declare_rules_list(CLI::App& app);
Action declare_rules_explain(CLI::App& app);
Action declare_rules_waive(CLI::App& app);

// fsck.cpp, stream.cpp
Action declare_fsck(CLI::App& app);
Action declare_fast_export(CLI::App& app);
Action declare_fast_import(CLI::App& app);

// plumbing.cpp, query.cpp, operations.cpp
Action declare_cat_record(CLI::App& app);
Action declare_resolve_key(CLI::App& app);
Action declare_run_query(CLI::App& app);
Action declare_ls_ops(CLI::App& app);
Action declare_diff_ops(CLI::App& app);
Action declare_undo(CLI::App& app);

// rows.cpp, change_stream.cpp
Action declare_parse_csv(CLI::App& app);
Action declare_plan_changes(CLI::App& app);
Action declare_apply_changes(CLI::App& app);

// help_topics.cpp
Action declare_help(CLI::App& app);

}  // namespace mops::commands
