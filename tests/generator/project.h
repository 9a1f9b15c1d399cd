// project.h -- what the two example projects share when their papers are written.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support.h"

namespace example {

struct Specialists {
  std::string social_worker, psychologist, counsellor;
};

struct SurveyItem {
  std::string code, trait;
  bool reversed;
};

// One filled-in survey: person, wave, answers in the order of the items.
struct SurveyResponse {
  const Participant* person;
  bool post;
  Day filled_on;
  bool with_help;
  std::vector<int> answers;
};

struct Outcome {
  const Participant* person;
  std::string kind;
  Day happened_on, stated_on, proved_on;  // proved_on 0 = stated only
  std::string evidence_key, evidence_kind, evidence_issuer, form, employment_form, certifying_body, note;
};

struct Goods {
  const Participant* person;
  std::string item, form;
  Day issued_on;
};

struct Band {
  std::string code;
  int from, to;
};

struct Project {
  std::string code, place, goods_clerk;
  std::map<std::string, Specialists> specialists;  // by unit; the empty unit for a project without units
  std::vector<SurveyItem> survey;
  std::map<std::string, std::string> goods_kind;  // item -> kind
  std::vector<Band> bands;
  std::vector<std::string> units, subgroups;
  std::vector<Edition> editions;
  std::vector<SurveyResponse> responses;
  std::vector<Outcome> outcomes;
  std::vector<Goods> goods;
};

Project make_wlacz_sie_spolecznie();
Project make_twoja_aktywnosc();

// The papers of one edition, a file a step.  `folder` is where the edition's files go.
void write_recruitment(const Project& project, const Edition& edition, const std::filesystem::path& folder);
void write_recruitment_polish(const Edition& edition, const std::filesystem::path& file);
void write_assessments(const Project& project, const Edition& edition, const std::filesystem::path& folder,
                       Prng& chance);
void write_contracts(const Project& project, const Edition& edition, const std::filesystem::path& folder);
void write_reviews(const Edition& edition, const std::filesystem::path& folder);
void write_support(const Project& project, const Edition& edition, const std::filesystem::path& folder);
void write_results(const Project& project, const Edition& edition, const std::filesystem::path& folder);

// Figures of the announcement, counted here and not by mops.
void write_announcement(const Project& project, const std::filesystem::path& file);

// The chances of results shared by both projects.
void answer_surveys(Project& project, Prng& chance);
void hand_out_goods(Project& project);
bool improved(const Project& project, const Participant& person, const std::string& trait);

}  // namespace example
