// recruitment_files.cpp -- applications and their papers as the office received them.
#include "project.h"
#include "writer.h"

namespace example {
namespace {

const char* tak(bool value) { return value ? "Tak" : "Nie"; }

std::string number_or_empty(int number) { return number == 0 ? "" : std::to_string(number); }

void write_evidence(const Edition& edition, const std::filesystem::path& folder) {
  Table table({"key", "person.pesel", "kind", "issued_on", "issuer", "valid_to", "original_seen"});
  for (const auto& application : edition.applications)
    for (const auto& paper : application.evidence)
      table.add({paper.key, paper.pesel, paper.kind, iso(paper.issued_on), paper.issuer, iso(paper.valid_to),
                 yes_no(paper.original_seen)});
  table.save(folder / "evidence.csv");
}

void write_confirmations(const Edition& edition, const std::filesystem::path& folder) {
  Table table({"application", "on", "participation", "declared_on", "data_statement_on"});
  for (const auto& person : edition.participants)
    table.add(
        {person.application->key, iso(person.joined_on), person.key, iso(person.declared_on), iso(person.declared_on)});
  table.save(folder / "confirm.csv");
}

}  // namespace

void write_recruitment(const Project& project, const Edition& edition, const std::filesystem::path& folder) {
  if (project.code == "WSS") {
    Table table({"key",
                 "person.pesel",
                 "person.surname",
                 "person.given_names",
                 "person.citizenship",
                 "person.phone",
                 "person.street",
                 "person.house_number",
                 "person.flat_number",
                 "person.postal_code",
                 "person.locality",
                 "person.commune",
                 "person.county",
                 "person.voivodeship",
                 "received_on",
                 "received_at",
                 "received_by",
                 "channel",
                 "original_on",
                 "unit",
                 "education",
                 "labour_status",
                 "months_out_of_work",
                 "labour_office_profile",
                 "social_assistance",
                 "food_aid",
                 "disability_degree",
                 "disability_special",
                 "lives_alone",
                 "dependants",
                 "lone_parent",
                 "homeless",
                 "former_prisoner",
                 "minority",
                 "rural_area",
                 "childcare_needed",
                 "access_needs",
                 "tie_to_area",
                 "statement_truth",
                 "statement_rules",
                 "statement_no_parallel",
                 "privacy_notice",
                 "privacy_notice_on",
                 "signed_on",
                 "premises",
                 "reasons",
                 "subgroups"});
    for (const auto& a : edition.applications) {
      const auto& p = a.person;
      const bool town = a.commune == "Nowy Sącz";
      table.add({a.key,
                 p.pesel,
                 p.surname,
                 p.given_names,
                 "polskie",
                 p.phone,
                 p.street,
                 p.house_number,
                 p.flat_number,
                 town ? "33-300" : "33-395",
                 a.commune,
                 a.commune,
                 town ? "Nowy Sącz" : "nowosądecki",
                 "voiv_12",
                 iso(a.received_on),
                 clock(a.received_at),
                 a.received_by,
                 a.channel,
                 iso(a.original_on),
                 a.unit,
                 a.education,
                 a.labour_status,
                 number_or_empty(a.months_out_of_work),
                 a.labour_office_profile,
                 yes_no(a.social_assistance),
                 yes_no(a.food_aid),
                 a.disability_degree,
                 a.disability_special,
                 yes_no(a.lives_alone),
                 yes_no(a.dependants),
                 yes_no(a.lone_parent),
                 yes_no(a.homeless),
                 yes_no(a.former_prisoner),
                 yes_no(a.minority),
                 yes_no(!town),
                 yes_no(a.childcare_needed),
                 a.access_needs,
                 a.tie_to_area,
                 yes_no(a.statement_truth),
                 yes_no(a.statement_rules),
                 yes_no(a.statement_no_parallel),
                 "1/2016",
                 iso(a.received_on),
                 iso(a.signed_on),
                 joined(a.premises),
                 joined(a.reasons),
                 joined(a.subgroups)});
    }
    table.save(folder / "applications.csv");
  } else {
    write_recruitment_polish(edition, folder / "applications.csv");
  }
  write_evidence(edition, folder);
  write_confirmations(edition, folder);
}

// The same paper as a Polish spreadsheet saves it: headings of the form, semicolons, Polish dates and hours.
void write_recruitment_polish(const Edition& edition, const std::filesystem::path& file) {
  Table table({"Numer zgłoszenia",
               "PESEL",
               "Nazwisko",
               "Imię (imiona)",
               "Płeć",
               "Data urodzenia",
               "Obywatelstwo",
               "Telefon kontaktowy",
               "Ulica",
               "Nr domu",
               "Nr lokalu",
               "Kod pocztowy",
               "Miejscowość",
               "Gmina",
               "Powiat",
               "Województwo",
               "Data wpływu",
               "Godzina wpływu",
               "Przyjął",
               "Sposób złożenia",
               "Wykształcenie",
               "Status na rynku pracy",
               "Miesiące bez pracy",
               "Korzysta z pomocy społecznej",
               "Stopień niepełnosprawności",
               "Mieszka samotnie",
               "Opieka nad osobą zależną",
               "Samotny rodzic",
               "Potrzebna opieka nad dzieckiem",
               "Związek z obszarem projektu",
               "Oświadczenie o prawdziwości",
               "Akceptacja regulaminu",
               "Brak równoległego wsparcia",
               "Wersja klauzuli informacyjnej",
               "Data klauzuli informacyjnej",
               "Data podpisu",
               "Powody z art. 7",
               "Podgrupy"},
              ';');
  for (const auto& a : edition.applications) {
    const auto& p = a.person;
    const bool town = a.commune == "Nowy Sącz";
    table.add({a.key,
               p.pesel,
               p.surname,
               p.given_names,
               p.sex(),
               polish(p.birth),
               "polskie",
               p.phone,
               p.street,
               p.house_number,
               p.flat_number,
               town ? "33-300" : "33-395",
               a.commune,
               a.commune,
               town ? "Nowy Sącz" : "nowosądecki",
               "voiv_12",
               polish(a.received_on),
               polish_clock(a.received_at),
               a.received_by,
               a.channel,
               a.education,
               a.labour_status,
               number_or_empty(a.months_out_of_work),
               tak(a.social_assistance),
               a.disability_degree,
               tak(a.lives_alone),
               tak(a.dependants),
               tak(a.lone_parent),
               tak(a.childcare_needed),
               a.tie_to_area,
               tak(a.statement_truth),
               tak(a.statement_rules),
               tak(a.statement_no_parallel),
               "1/2009",
               polish(a.received_on),
               polish(a.signed_on),
               joined(a.reasons),
               joined(a.subgroups)});
  }
  table.save(file);
}

}  // namespace example
