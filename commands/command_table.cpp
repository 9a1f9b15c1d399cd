// command_table.cpp -- every command: name, group, what the database must be ready for, and how it is declared.
#include <array>

#include "declare.h"

namespace mops::commands {
namespace {

constexpr std::string_view kProject[] = {
    "project",          "unit",          "staff",           "age_band",        "subgroup",
    "indicator_target", "presence_code", "assessment_area", "assessment_role", "tie_break",
    "criterion",        "goods_item",    "survey",          "survey_trait",    "survey_item"};
constexpr std::string_view kMap[] = {"import_map", "import_map_column", "import_map_value", "import_map_constant",
                                     "import_map_skip"};
constexpr std::string_view kRecruit[] = {"application", "recruitment_round",  "round_unit",     "formal_check",
                                         "score",       "commission_meeting", "meeting_member", "list_entry",
                                         "place_offer", "participation",      "person",         "evidence"};
constexpr std::string_view kAssess[] = {"assessment",        "assessment_part", "area_rating",   "assessment_problem",
                                        "assessment_factor", "survey_response", "survey_answer", "outcome"};
constexpr std::string_view kOutcome[] = {"outcome"};
constexpr std::string_view kContract[] = {"social_contract", "contract_goal",   "contract_action", "contract_review",
                                          "contract_annex",  "contract_breach", "path_item"};
constexpr std::string_view kEnroll[] = {"enrollment", "form_of_support", "monitoring_facts", "monitoring_support"};
constexpr std::string_view kSession[] = {"session"};
constexpr std::string_view kAttend[] = {"attendance", "session", "goods_issue"};
constexpr std::string_view kIssue[] = {"goods_issue"};
constexpr std::string_view kWaiver[] = {"waiver"};

constexpr std::array kTable = std::to_array<Command>({
    {"init", Group::set_up, Access::none, declare_init, "[--group=NAME]"},
    {"where", Group::set_up, Access::read, declare_where, ""},
    {"migrate", Group::set_up, Access::none, declare_migrate, ""},
    {"version", Group::set_up, Access::none, declare_version, ""},
    {"config list", Group::set_up, Access::none, declare_config_list, "[--show-origin]"},
    {"config get", Group::set_up, Access::none, declare_config_get, "KEY"},
    {"project load", Group::set_up, Access::write, declare_project_load, "FILE"},
    {"project template", Group::set_up, Access::none, declare_project_template, "[PROFILE]"},
    {"project list", Group::set_up, Access::read, [](CLI::App& app) { return declare_list(app, kProject); },
     "[--entity NAME]"},
    {"project show", Group::set_up, Access::read, [](CLI::App& app) { return declare_show(app, kProject); }, "KEY..."},
    {"project set", Group::set_up, Access::write,
     [](CLI::App& app) { return declare_set(app, kProject, "project.set"); }, "KEY FIELD=VALUE..."},
    {"map load", Group::set_up, Access::write, declare_map_load, "FILE..."},
    {"map template", Group::set_up, Access::none, declare_map_template, "[ENTITY|grid]"},
    {"map explain", Group::set_up, Access::read, declare_map_explain, "NAME FILE"},
    {"map list", Group::set_up, Access::read, [](CLI::App& app) { return declare_list(app, kMap); }, "[--entity NAME]"},
    {"map show", Group::set_up, Access::read, [](CLI::App& app) { return declare_map_show(app, kMap); }, "NAME..."},
    {"map add", Group::set_up, Access::write, [](CLI::App& app) { return declare_add(app, kMap, "map.add"); },
     "FIELD=VALUE..."},
    {"map set", Group::set_up, Access::write, [](CLI::App& app) { return declare_set(app, kMap, "map.set"); },
     "NAME FIELD=VALUE..."},
    {"map drop", Group::set_up, Access::write, [](CLI::App& app) { return declare_map_drop(app, kMap); }, "NAME..."},

    {"recruit open", Group::work, Access::write, declare_recruit_open,
     "ROUND [--opens D --closes D --limit N --unit UNIT=N...]"},
    {"recruit import", Group::work, Access::write, declare_recruit_import, "ROUND FILE..."},
    {"recruit add", Group::work, Access::write, [](CLI::App& app) { return declare_add(app, kRecruit, "recruit.add"); },
     "FIELD=VALUE..."},
    {"recruit set", Group::work, Access::write, [](CLI::App& app) { return declare_set(app, kRecruit, "recruit.set"); },
     "KEY FIELD=VALUE..."},
    {"recruit verify", Group::work, Access::write, declare_recruit_verify, "ROUND [--on D]"},
    {"recruit score", Group::work, Access::write, declare_recruit_score, "ROUND [--on D]"},
    {"recruit decide", Group::work, Access::write, declare_recruit_decide, "ROUND --members NAMES [--on D]"},
    {"recruit confirm", Group::work, Access::write, declare_recruit_confirm, "APPLICATION... --on D | --batch FILE"},
    {"recruit withdraw", Group::work, Access::write, declare_recruit_withdraw,
     "APPLICATION... --on D --reason R | --batch FILE"},
    {"recruit list", Group::work, Access::read, [](CLI::App& app) { return declare_list(app, kRecruit); },
     "[--where COND]..."},
    {"recruit show", Group::work, Access::read, [](CLI::App& app) { return declare_show(app, kRecruit); },
     "APPLICATION..."},
    {"recruit drop", Group::work, Access::write,
     [](CLI::App& app) { return declare_drop(app, kRecruit, "recruit.drop"); }, "APPLICATION..."},

    {"assess import", Group::work, Access::write,
     [](CLI::App& app) { return declare_import_of(app, kAssess, "assess.import"); }, "FILE..."},
    {"assess add", Group::work, Access::write, [](CLI::App& app) { return declare_add(app, kAssess, "assess.add"); },
     "FIELD=VALUE..."},
    {"assess set", Group::work, Access::write, [](CLI::App& app) { return declare_set(app, kAssess, "assess.set"); },
     "KEY FIELD=VALUE..."},
    {"assess finish", Group::work, Access::write, declare_assess_finish, "PARTICIPANT... --on D | --batch FILE"},
    {"assess survey import", Group::work, Access::write, declare_survey_import, "SURVEY --wave pre|mid|post FILE"},
    {"assess outcome import", Group::work, Access::write,
     [](CLI::App& app) { return declare_import_of(app, kOutcome, "assess.outcome.import"); }, "FILE..."},
    {"assess outcome add", Group::work, Access::write,
     [](CLI::App& app) { return declare_add(app, kOutcome, "assess.outcome.add"); }, "FIELD=VALUE..."},
    {"assess list", Group::work, Access::read, [](CLI::App& app) { return declare_list(app, kAssess); },
     "[--where COND]..."},
    {"assess show", Group::work, Access::read, [](CLI::App& app) { return declare_show(app, kAssess); },
     "ASSESSMENT..."},
    {"assess drop", Group::work, Access::write, [](CLI::App& app) { return declare_drop(app, kAssess, "assess.drop"); },
     "KEY..."},

    {"contract draft", Group::work, Access::write,
     [](CLI::App& app) { return declare_add(app, kContract, "contract.draft"); }, "FIELD=VALUE..."},
    {"contract import", Group::work, Access::write,
     [](CLI::App& app) { return declare_import_of(app, kContract, "contract.import"); }, "FILE..."},
    {"contract set", Group::work, Access::write,
     [](CLI::App& app) { return declare_set(app, kContract, "contract.set"); }, "KEY FIELD=VALUE..."},
    {"contract sign", Group::work, Access::write, declare_contract_sign, "CONTRACT... --on D | --batch FILE"},
    {"contract annex", Group::work, Access::write, declare_contract_annex,
     "CONTRACT... --on D --person-on D --centre-on D --change T --reason T | --batch FILE"},
    {"contract review", Group::work, Access::write, declare_contract_review,
     "CONTRACT... --planned D --on D --result R | --batch FILE"},
    {"contract suspend", Group::work, Access::write, declare_contract_suspend,
     "CONTRACT... --on D --reason R | --batch FILE"},
    {"contract resume", Group::work, Access::write, declare_contract_resume, "CONTRACT... --on D | --batch FILE"},
    {"contract end", Group::work, Access::write, declare_contract_end,
     "CONTRACT... --on D --kind K --reason R | --batch FILE"},
    {"contract list", Group::work, Access::read, [](CLI::App& app) { return declare_list(app, kContract); },
     "[--where COND]..."},
    {"contract show", Group::work, Access::read, [](CLI::App& app) { return declare_show(app, kContract); },
     "CONTRACT..."},
    {"contract drop", Group::work, Access::write,
     [](CLI::App& app) { return declare_drop(app, kContract, "contract.drop"); }, "KEY..."},

    {"enroll add", Group::work, Access::write, declare_enroll_add, "PARTICIPANT FORM [--on D]"},
    {"enroll import", Group::work, Access::write, declare_enroll_import, "FILE..."},
    {"enroll set", Group::work, Access::write, [](CLI::App& app) { return declare_set(app, kEnroll, "enroll.set"); },
     "KEY FIELD=VALUE..."},
    {"enroll complete", Group::work, Access::write, declare_enroll_complete, "ENROLLMENT... --on D | --batch FILE"},
    {"enroll drop", Group::work, Access::write, declare_enroll_drop, "ENROLLMENT... --on D --reason R | --batch FILE"},
    {"enroll exit", Group::work, Access::write, declare_enroll_exit, "PARTICIPANT... --on D --kind K | --batch FILE"},
    {"enroll plan", Group::work, Access::write, declare_enroll_plan,
     "PROJECT [-n] [--on D] [--list] | PROJECT --explain PARTICIPANT"},
    {"enroll list", Group::work, Access::read, [](CLI::App& app) { return declare_list(app, kEnroll); },
     "[--where COND]..."},
    {"enroll show", Group::work, Access::read, [](CLI::App& app) { return declare_show(app, kEnroll); },
     "ENROLLMENT..."},

    {"attend schedule import", Group::work, Access::write,
     [](CLI::App& app) { return declare_import_of(app, kSession, "attend.schedule.import"); }, "FILE..."},
    {"attend schedule add", Group::work, Access::write, declare_schedule_add,
     "FORM --at HH:MM-HH:MM [--on D | --every DAYS --from D --to D]"},
    {"attend import", Group::work, Access::write, declare_attend_import, "FILE..."},
    {"attend mark", Group::work, Access::write, declare_attend_mark, "SESSION [--present K...] [--absent K...]"},
    {"attend cancel", Group::work, Access::write, declare_attend_cancel, "SESSION... | --batch FILE"},
    {"attend issue import", Group::work, Access::write,
     [](CLI::App& app) { return declare_import_of(app, kIssue, "attend.issue.import"); }, "FILE..."},
    {"attend issue add", Group::work, Access::write,
     [](CLI::App& app) { return declare_add(app, kIssue, "attend.issue.add"); }, "FIELD=VALUE..."},
    {"attend list", Group::work, Access::read, [](CLI::App& app) { return declare_list(app, kAttend); },
     "[--where COND]..."},
    {"attend show", Group::work, Access::read, [](CLI::App& app) { return declare_show(app, kAttend); }, "KEY..."},

    {"report list", Group::work, Access::read, declare_report_list, ""},
    {"report build", Group::work, Access::read, declare_report_build, "NAME [--project P] [-o FILE]"},
    {"report explain", Group::work, Access::read, declare_report_explain, "NAME --cell FIGURE[:PART] [--project P]"},
    {"report due", Group::work, Access::read, declare_report_due, "[--project P] [--within 14d]"},

    {"import", Group::beside, Access::write, declare_import, "ENTITY FILE..."},
    {"import monitoring", Group::beside, Access::write, declare_import_monitoring, "FILE... --form FORM --project P"},
    {"find", Group::beside, Access::read, declare_find, "TEXT"},
    {"check", Group::beside, Access::read, declare_check, "[ENTITY/KEY...] [--project P] [--baseline FILE]"},
    {"rules list", Group::beside, Access::none, declare_rules_list, ""},
    {"rules explain", Group::beside, Access::none, declare_rules_explain, "CODE"},
    {"rules waive", Group::beside, Access::write, declare_rules_waive,
     "CODE ENTITY/KEY...|--project P --until D --reason R"},
    {"rules waivers", Group::beside, Access::read, [](CLI::App& app) { return declare_list(app, kWaiver); },
     "[--where COND]..."},
    {"rules unwaive", Group::beside, Access::write,
     [](CLI::App& app) { return declare_drop(app, kWaiver, "rules.unwaive"); }, "WAIVER..."},
    {"log", Group::beside, Access::read, declare_log, "[RANGE]"},
    {"show", Group::beside, Access::read, declare_show_operation, "OP"},
    {"history", Group::beside, Access::read, declare_history, "ENTITY/KEY"},
    {"revert", Group::beside, Access::write, declare_revert, "OP..."},
    {"undo", Group::beside, Access::write, declare_undo, ""},
    {"help", Group::beside, Access::none, declare_help, "[TOPIC | COMMAND | code CODE] [-a]"},

    {"ls-records", Group::plumbing, Access::read, declare_ls_records, "ENTITY [--where COND]..."},
    {"ls-fields", Group::plumbing, Access::none, declare_ls_fields, "[ENTITY]"},
    {"cat-record", Group::plumbing, Access::read, declare_cat_record, "ENTITY/KEY... | --batch"},
    {"resolve-key", Group::plumbing, Access::read, declare_resolve_key, "ENTITY TEXT [--project P]"},
    {"ls-ops", Group::plumbing, Access::read, declare_ls_ops, "[RANGE]"},
    {"diff-ops", Group::plumbing, Access::read, declare_diff_ops, "A B"},
    {"parse-csv", Group::plumbing, Access::none, declare_parse_csv, "FILE... --entity NAME [--set FIELD=VALUE]..."},
    {"plan-changes", Group::plumbing, Access::write, declare_plan_changes, "[FILE]"},
    {"apply-changes", Group::plumbing, Access::write, declare_apply_changes, "[FILE]"},
    {"run-query", Group::plumbing, Access::read, declare_run_query, "SQL | --file FILE | --views"},
    {"render-report", Group::plumbing, Access::read, declare_render_report, "NAME [--project P]"},
    {"fsck", Group::plumbing, Access::read, declare_fsck, ""},
    {"fast-export", Group::plumbing, Access::read, declare_fast_export, ""},
    {"fast-import", Group::plumbing, Access::write, declare_fast_import, "FILE"},
});

}  // namespace

std::span<const Command> command_table() { return kTable; }

}  // namespace mops::commands
