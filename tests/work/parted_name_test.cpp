#include "work/parted_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::work;

namespace {

std::string surname(std::string_view text, std::string_view take = "first_word") {
  const auto sure = parting(text, take);
  return (sure == Parting::certain ? "" : sure == Parting::likely ? "?" : "!") + std::string(taken(text, take, true));
}

}  // namespace

TEST_CASE("a surname of one word before one or two given names") {
  CHECK(surname("KRUK ALICJA") == "KRUK");
  CHECK(surname("KRUK\tALICJA") == "KRUK");
  CHECK(surname("KRUK\nALICJA") == "KRUK");
  CHECK(taken("KRUK\nALICJA", "after_first_word", true) == "ALICJA");
  CHECK(surname("BĄK-LIS ANNA MARIA") == "?BĄK-LIS");
  CHECK(surname("JAŹ") == "JAŹ");
  CHECK(surname("Anna Nowak", "last_word") == "Nowak");
  CHECK(surname("Anna Maria Nowak", "last_word") == "?Nowak");
}

TEST_CASE("a surname of several words is not cut in silence") {
  CHECK(surname("VAN DER BERG JAN") == "!VAN");
  CHECK(surname("DE LUCA ANNA") == "!DE");
  CHECK(surname("Jan van Berg", "last_word") == "!Berg");
  CHECK(surname("KOWAL NOWAK JAN MARIA") == "!KOWAL");
  CHECK(surname("Jan van der Berg", "after_first_word") == "van der Berg");
  CHECK(surname("Anna Nowak Lis", "after_first_word") == "?Nowak Lis");
}

TEST_CASE("a comma says where the surname ends") {
  CHECK(surname("VAN DER BERG, JAN") == "VAN DER BERG");
  CHECK(taken("VAN DER BERG, JAN MARIA", "after_first_word", true) == "JAN MARIA");
  CHECK(surname("Jan Maria, van der Berg", "last_word") == "van der Berg");
  CHECK(taken("Nowy Sącz, Lwowska", "first_word", false) == "Nowy");
}
