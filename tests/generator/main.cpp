// generate_examples -- writes the data files of the two example projects.
//
//     generate_examples OUTDIR
//
// The same bytes every time, on every machine.  project.toml, run and README.md of each example are written by hand.
#include <exception>
#include <iostream>

#include "project.h"
#include "project_a.h"

namespace {

void write(const example::Project& project, const std::filesystem::path& folder) {
  example::Prng chance(7);
  for (const auto& edition : project.editions) {
    const auto round = project.editions.size() == 1 ? folder : folder / ("round-" + std::to_string(edition.number));
    example::write_recruitment(project, edition, round);
    example::write_assessments(project, edition, round, chance);
    example::write_contracts(project, edition, round);
    example::write_support(project, edition, round);
    example::write_reviews(edition, round);
    example::write_results(project, edition, round);
  }
  example::write_announcement(project, folder / "expected-announcement.csv");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: generate_examples OUTDIR\n";
    return 2;
  }
  try {
    const std::filesystem::path out = argv[1];
    const auto first = example::make_wlacz_sie_spolecznie();
    write(first, out / "wlacz-sie-spolecznie");
    example::write_changes(first, out / "wlacz-sie-spolecznie");
    write(example::make_twoja_aktywnosc(), out / "twoja-aktywnosc");
  } catch (const std::exception& error) {
    std::cerr << "generate_examples: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
