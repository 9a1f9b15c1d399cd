#include "people.h"

#include <stdexcept>
#include <vector>

#include "writer.h"

namespace example {
namespace {

const std::vector<std::string> kWomen = {
    "Agnieszka", "Aleksandra", "Alicja",    "Aneta",      "Anna",    "Barbara", "Beata",    "Bożena",
    "Danuta",    "Dorota",     "Edyta",     "Elżbieta",   "Ewa",     "Grażyna", "Halina",   "Ilona",
    "Irena",     "Iwona",      "Izabela",   "Joanna",     "Jolanta", "Justyna", "Karolina", "Kinga",
    "Krystyna",  "Lucyna",     "Magdalena", "Małgorzata", "Maria",   "Marta",   "Marzena",  "Monika",
    "Natalia",   "Patrycja",   "Paulina",   "Renata",     "Sylwia",  "Teresa",  "Urszula",  "Zofia"};
const std::vector<std::string> kMen = {
    "Adam",   "Andrzej", "Artur",   "Bogdan",   "Czesław",   "Damian",  "Daniel", "Dariusz", "Dawid",     "Grzegorz",
    "Henryk", "Jacek",   "Jakub",   "Jan",      "Janusz",    "Jerzy",   "Józef",  "Kamil",   "Kazimierz", "Krzysztof",
    "Leszek", "Łukasz",  "Maciej",  "Marcin",   "Marek",     "Mariusz", "Michał", "Paweł",   "Piotr",     "Rafał",
    "Robert", "Roman",   "Ryszard", "Sławomir", "Stanisław", "Tadeusz", "Tomasz", "Wiesław", "Wojciech",  "Zbigniew"};
// {for men, for women}
const std::vector<std::pair<std::string, std::string>> kSurnames = {{"Bielański", "Bielańska"},
                                                                    {"Borowski", "Borowska"},
                                                                    {"Brzeziński", "Brzezińska"},
                                                                    {"Cichocki", "Cichocka"},
                                                                    {"Czarnecki", "Czarnecka"},
                                                                    {"Dąbrowski", "Dąbrowska"},
                                                                    {"Gawroński", "Gawrońska"},
                                                                    {"Górski", "Górska"},
                                                                    {"Grabowski", "Grabowska"},
                                                                    {"Jabłoński", "Jabłońska"},
                                                                    {"Jasiński", "Jasińska"},
                                                                    {"Kalinowski", "Kalinowska"},
                                                                    {"Kamiński", "Kamińska"},
                                                                    {"Kwiatkowski", "Kwiatkowska"},
                                                                    {"Lipiński", "Lipińska"},
                                                                    {"Makowski", "Makowska"},
                                                                    {"Malinowski", "Malinowska"},
                                                                    {"Olszewski", "Olszewska"},
                                                                    {"Ostrowski", "Ostrowska"},
                                                                    {"Piotrowski", "Piotrowska"},
                                                                    {"Rutkowski", "Rutkowska"},
                                                                    {"Sadowski", "Sadowska"},
                                                                    {"Sikorski", "Sikorska"},
                                                                    {"Sosnowski", "Sosnowska"},
                                                                    {"Tomaszewski", "Tomaszewska"},
                                                                    {"Urbański", "Urbańska"},
                                                                    {"Wesołowski", "Wesołowska"},
                                                                    {"Wilczyński", "Wilczyńska"},
                                                                    {"Wysocki", "Wysocka"},
                                                                    {"Zieliński", "Zielińska"},
                                                                    {"Baran", "Baran"},
                                                                    {"Bryła", "Bryła"},
                                                                    {"Cebula", "Cebula"},
                                                                    {"Duda", "Duda"},
                                                                    {"Gądek", "Gądek"},
                                                                    {"Gołąb", "Gołąb"},
                                                                    {"Janik", "Janik"},
                                                                    {"Kiełbasa", "Kiełbasa"},
                                                                    {"Kmiecik", "Kmiecik"},
                                                                    {"Kozioł", "Kozioł"},
                                                                    {"Kuźma", "Kuźma"},
                                                                    {"Łatka", "Łatka"},
                                                                    {"Mazur", "Mazur"},
                                                                    {"Michalik", "Michalik"},
                                                                    {"Nowak", "Nowak"},
                                                                    {"Ogórek", "Ogórek"},
                                                                    {"Pasternak", "Pasternak"},
                                                                    {"Poręba", "Poręba"},
                                                                    {"Ruchała", "Ruchała"},
                                                                    {"Rosiek", "Rosiek"},
                                                                    {"Słowik", "Słowik"},
                                                                    {"Stelmach", "Stelmach"},
                                                                    {"Szewczyk", "Szewczyk"},
                                                                    {"Tokarz", "Tokarz"},
                                                                    {"Wójcik", "Wójcik"},
                                                                    {"Wrona", "Wrona"},
                                                                    {"Zając", "Zając"},
                                                                    {"Zięba", "Zięba"},
                                                                    {"Żak", "Żak"},
                                                                    {"Świerk", "Świerk"}};
const std::vector<std::string> kStreets = {"Akacjowa",    "Brzozowa", "Cicha",  "Dębowa",     "Grabowa",   "Jasna",
                                           "Kalinowa",    "Klonowa",  "Krótka", "Kwiatowa",   "Lipowa",    "Łąkowa",
                                           "Modrzewiowa", "Ogrodowa", "Polna",  "Rumiankowa", "Słoneczna", "Wierzbowa"};

std::string with_check_digit(const std::string& ten) {
  static constexpr int kWeights[] = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) sum += kWeights[i] * (ten[i] - '0');
  return ten + std::to_string((10 - sum % 10) % 10);
}

std::string pesel(Day birth, int serial, int sex_digit) {
  const int year = year_of(birth);
  if (year < 1900 || year > 2099) throw std::logic_error("birth year out of range");
  const int month = month_of(birth) + (year >= 2000 ? 20 : 0);
  return with_check_digit(padded(year % 100, 2) + padded(month, 2) + padded(day_of(birth), 2) + padded(serial, 3) +
                          std::to_string(sex_digit));
}

}  // namespace

Person People::make(bool woman, Day birth) {
  Person person;
  person.woman = woman;
  person.birth = birth;
  do {
    const int serial = chance_.between(first_, last_);  // one draw a statement: the order of arguments is not fixed
    person.pesel = pesel(birth, serial, chance_.below(5) * 2 + (woman ? 0 : 1));
  } while (!used_.insert(person.pesel).second);
  const auto& surname = chance_.pick(kSurnames);
  person.surname = woman ? surname.second : surname.first;
  person.given_names = chance_.pick(woman ? kWomen : kMen);
  const int phone = phone_++;
  person.phone = "500 000 " + padded(phone, 3);
  person.street = chance_.pick(kStreets);
  person.house_number = std::to_string(chance_.between(1, 60));
  if (chance_.chance(60)) person.flat_number = std::to_string(chance_.between(1, 40));
  return person;
}

}  // namespace example
