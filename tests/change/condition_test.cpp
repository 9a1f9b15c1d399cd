// Conditions: what is understood, what is refused and with which suggestion, and what the database answers.
#include "change/condition.h"

#include "sandbox.h"

using namespace sandbox;

namespace {

struct Asked {
  explicit Asked(Sandbox& box) : records(box.database) {}

  // What is kept of TEXT; or "code suggestion".
  std::string read(std::string_view subject, std::string_view text) {
    change::KnownKeys keys{records, std::nullopt, nullptr};
    const auto read = change::read_conditions(registry::subject(subject), text, &keys);
    if (read.error.empty()) return change::to_text(read.all);
    std::string suggestion;
    for (const auto& [name, value] : read.arguments)
      if (name == "suggestion") suggestion = ' ' + value;
    return read.error + suggestion;
  }

  change::RecordStore records;
};

// Keys of the records of ENTITY that fulfil TEXT.
std::string found(Sandbox& box, const std::string& entity, const std::string& text) {
  change::RecordStore records(box.database);
  const auto conditions = change::require_conditions(registry::subject(entity), {text}, records);
  auto query = box.database.prepare("SELECT group_concat(key, ' ') FROM (SELECT key FROM v1_" + entity +
                                    change::where_clause(conditions) + " ORDER BY key)");
  change::bind_conditions(query, conditions);
  return query.step() ? std::string(query.text(0)) : "";
}

}  // namespace

TEST_CASE("a code may be given by its code or either label, a field too, and what is kept are codes") {
  Sandbox box;
  Asked asked(box);
  CHECK(asked.read("applicant", "sex=female") == "sex=female");
  CHECK(asked.read("applicant", "sex=Kobieta") == "sex=female");
  CHECK(asked.read("applicant", "SEX = MEZCZYZNA") == "sex=male");
  CHECK(asked.read("applicant", "Płeć=kobieta and Wiek >= 18") == "sex=female and age>=18");
  CHECK(asked.read("applicant", "sex=female AND age<30") == "sex=female and age<30");
  CHECK(asked.read("applicant", "signed_on>=25.03.2016") == "signed_on>=2016-03-25");
  CHECK(asked.read("applicant", "received_at<9.30") == "received_at<09:30");
  CHECK(asked.read("applicant", "premises=niepełnosprawność, w tym zaburzenia psychiczne|P01") == "premises=P06|P01");
  CHECK(asked.read("goods_issue", "value=12,5") == "condition.field");
  CHECK(asked.read("goods_item", "unit_value>1 200,5") == "unit_value>1200.50");
}

TEST_CASE("what is no field, sign, code or label is a fault with a suggestion") {
  Sandbox box;
  Asked asked(box);
  CHECK(asked.read("applicant", "sexx=female") == "condition.field.suggest sex");
  CHECK(asked.read("applicant", "płec=female") == "sex=female");
  CHECK(asked.read("applicant", "colour=red") == "condition.field");
  CHECK(asked.read("applicant", "sex=kobita") == "condition.code.suggest kobieta");
  CHECK(asked.read("applicant", "sex=x") == "condition.code");
  CHECK(asked.read("applicant", "disability_degree=moderat") == "condition.code.suggest moderate");
  CHECK(asked.read("applicant", "labour_status=registered") == "condition.code.suggest labour_status~registered");
  CHECK(asked.read("applicant", "age=>18") == "condition.sign.suggest >=");
  CHECK(asked.read("applicant", "age≥18") == "condition.sign.suggest >=");
  CHECK(asked.read("applicant", "sex==female") == "condition.sign.suggest =");
  CHECK(asked.read("applicant", "sex<>female") == "condition.sign.suggest !=");
  CHECK(asked.read("applicant", "sex=!female") == "condition.sign.suggest !=");
  CHECK(asked.read("applicant", "age>>18") == "condition.sign");
  for (const char* text : {"", "sex", "sex female", "=female", " and ", "sex=female and"})
    CHECK(asked.read("applicant", text) != "");
  CHECK(asked.read("applicant", "sex") == "condition.form");
  CHECK(asked.read("applicant", "=female") == "condition.form");
}

TEST_CASE("a date, a number, an amount is compared with its own kind, and only what has an order by size") {
  Sandbox box;
  Asked asked(box);
  CHECK(asked.read("applicant", "age>=eighteen") == "condition.number");
  CHECK(asked.read("applicant", "age>=18,5") == "condition.number");
  CHECK(asked.read("applicant", "age~1") == "condition.no_text");
  CHECK(asked.read("applicant", "signed_on>=soon") == "condition.date");
  CHECK(asked.read("applicant", "signed_on>=30.02.2016") == "condition.date");
  CHECK(asked.read("applicant", "signed_on>=2016") == "condition.date");
  CHECK(asked.read("applicant", "signed_on~2016-03") == "signed_on~2016-03");
  CHECK(asked.read("applicant", "signed_on~marzec") == "condition.date");
  CHECK(asked.read("applicant", "received_at>noon") == "condition.time");
  CHECK(asked.read("goods_item", "unit_value>cheap") == "condition.money");
  CHECK(asked.read("person", "pesel=123") == "condition.pesel");
  CHECK(asked.read("applicant", "sex>female") == "condition.no_order");
  CHECK(asked.read("applicant", "premises<P06") == "condition.no_order");
  CHECK(asked.read("applicant", "unit>=T/KIS") == "condition.no_order");
  CHECK(asked.read("applicant", "age>") == "condition.no_value");
  CHECK(asked.read("applicant", "missing~") == "condition.no_value");
}

TEST_CASE("conditions are joined by 'and'; a text that holds the word or a sign can be said") {
  Sandbox box;
  Asked asked(box);
  CHECK(asked.read("applicant", "sex=female or age>60") == "condition.joined");
  CHECK(asked.read("applicant", "sex=female, age>60") == "condition.joined");
  CHECK(asked.read("applicant", "received_by=Anna lub sex=female") == "condition.joined");
  CHECK(asked.read("applicant", "age>=18 i sex=female") == "condition.joined");
  CHECK(asked.read("applicant", "received_by=Anna and Piotr") == "received_by=Anna and Piotr");
  CHECK(asked.read("applicant", "received_by=Anna and Piotr and age>20") == "received_by=Anna and Piotr and age>20");
  CHECK(asked.read("applicant", "received_by=\"Anna and age>5\" and age>20") ==
        "received_by=\"Anna and age>5\" and age>20");
  CHECK(asked.read("applicant", "received_by=\"Anna\"") == "received_by=\"Anna\"");
  CHECK(asked.read("applicant", "age>20 and sexx=female") == "condition.field.suggest sex");
}

TEST_CASE("a record is named by its key or by a short code that only one has") {
  Sandbox box;
  load_project(box);
  Asked asked(box);
  CHECK(asked.read("applicant", "unit=T/KIS") == "unit=T/KIS");
  CHECK(asked.read("applicant", "unit=KIS") == "unit=T/KIS");
  CHECK(asked.read("applicant", "unit=t/kis") == "condition.key.suggest T/KIS");
  CHECK(asked.read("applicant", "unit=T/NONE") == "condition.key");
  CHECK(asked.read("applicant", "subgroups=G1") == "condition.key.several");
  CHECK(asked.read("applicant", "round=T/7") == "condition.key");
  change::KnownKeys own{asked.records, asked.records.id_of(registry::registry().at("project"), "U"), nullptr};
  CHECK(change::to_text(change::read_conditions(registry::subject("applicant"), "subgroups=G1", &own).all) ==
        "subgroups=U/G1");
}

TEST_CASE("a code of other years than the project's is a fault") {
  Sandbox box;
  Asked asked(box);
  CHECK(asked.read("applicant", "labour_status=unemployed") == "labour_status=unemployed");  // nothing to judge by
  load_project(box);  // projects of 2016 to 2018; the code is of 2021
  CHECK(asked.read("applicant", "labour_status=unemployed") == "condition.code_years");
  CHECK(asked.read("applicant", "labour_status~unemployed") == "labour_status~unemployed");
  CHECK(box.put("project", {{"key", "N"},
                            {"title", "New"},
                            {"profile", "esfplus"},
                            {"beneficiary", "Centre"},
                            {"starts_on", "2024-01-01"},
                            {"ends_on", "2025-12-31"}})
            .committed);
  CHECK(asked.read("applicant", "labour_status=unemployed") == "labour_status=unemployed");
  const auto done = box.put("criterion", {{"project", "T"},
                                          {"code", "B1"},
                                          {"name", "Jobless"},
                                          {"kind", "points"},
                                          {"condition", "labour_status=unemployed"}});
  CHECK(done.codes() == "condition.code_years ");
}

TEST_CASE("lists are asked for their entries, codes for their words, amounts for their size") {
  Sandbox box;
  load_project(box);
  for (const char* premises : {"P01|P06", "P06", "P12"}) {
    const auto number = std::string(premises);
    REQUIRE(box.put("person", {{"key", "P-9" + number.substr(0, 3)},
                               {"other_id", "X" + number},
                               {"surname", "Nowa"},
                               {"given_names", "Ewa"},
                               {"sex", "female"},
                               {"birth_date", "1980-01-01"}})
                .committed);
    REQUIRE(box.put("application", {{"key", "U/1/9" + number.substr(0, 3)},
                                    {"round", "U/1"},
                                    {"person", "P-9" + number.substr(0, 3)},
                                    {"received_on", "2017-03-10"},
                                    {"received_by", "Ćma"},
                                    {"premises", premises}})
                .committed);
  }
  const std::string own = "received_by=Ćma and ";
  CHECK(found(box, "application", own + "premises=P06") == "U/1/9P01 U/1/9P06");
  CHECK(found(box, "application", own + "premises=P06|P01") == "U/1/9P01");
  CHECK(found(box, "application", own + "premises!=P06") == "U/1/9P12");
  CHECK(found(box, "application", own + "premises~niepełnosprawność") == "U/1/9P01 U/1/9P06");
  CHECK(found(box, "application", own + "premises=-") == "");
  CHECK(found(box, "application", own + "state~ZŁOŻ") == "U/1/9P01 U/1/9P06 U/1/9P12");
  CHECK(found(box, "application", own + "unit=") == "U/1/9P01 U/1/9P06 U/1/9P12");
  CHECK(found(box, "goods_item", "unit_value>5") == "T/BOOK");
  CHECK(found(box, "goods_item", "unit_value>12.5") == "");
  CHECK(found(box, "goods_item", "unit_value=12,50") == "T/BOOK");
}

TEST_CASE("the criterion's condition is judged when it is saved, and kept in codes") {
  Sandbox box;
  load_project(box);
  const auto put = [&](const char* condition) {
    return box.put("criterion", {{"project", "T"},
                                 {"code", "B1"},
                                 {"name", "Trial"},
                                 {"kind", "points"},
                                 {"points", "1"},
                                 {"condition", condition}});
  };
  CHECK(put("sexx=female").codes() == "condition.field.suggest ");
  CHECK(put("age=>18").codes() == "condition.sign.suggest ");
  CHECK(put("unit=NONE").codes() == "condition.key ");
  CHECK(put("Płeć=Kobieta and unit=KIS").committed);
  CHECK(box.value("SELECT condition FROM criterion WHERE key = 'T/B1'") == "sex=female and unit=T/KIS");
  CHECK(put("round=7 and age>18").committed);  // rounds come after criteria: judged when it is used
}

TEST_CASE("a view that counts more has its own columns beside those of its entity, as the registry says") {
  Sandbox box;
  for (const auto& view : registry::view_names()) {
    std::vector<std::string> expected, there;
    for (const auto* field : registry::subject(view).fields) expected.push_back(field->name);
    auto query = box.database.prepare("SELECT name FROM pragma_table_info(?1)");
    query.bind(1, std::string_view("v1_" + view));
    while (query.step()) there.emplace_back(query.text(0));
    CHECK(there == expected);
  }
}
