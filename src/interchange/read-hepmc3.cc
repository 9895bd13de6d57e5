// Reads a file with Debian's HepMC3 (plain or, by the zlib stream of the caller, unpacked) and prints each event as a line of JSON:
// an outside judge of what src/interchange/hepmc3.ts writes.
#include <HepMC3/Attribute.h>
#include <HepMC3/GenCrossSection.h>
#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/GenVertex.h>
#include <HepMC3/ReaderAscii.h>
#include <cstdio>

int main(int, char** arguments) {
  HepMC3::ReaderAscii reader(arguments[1]);
  if (reader.failed()) return 1;
  while (true) {
    HepMC3::GenEvent event;
    if (!reader.read_event(event)) return 2;
    if (reader.failed()) break;
    const auto section = event.cross_section();
    if (!section) return 3;
    std::printf("{\"number\":%d,\"unitsGeVmm\":%s,\"weight\":%.17g,\"rate\":%.17g,\"error\":%.17g,\"program\":\"%s\",",
                event.event_number(),
                event.momentum_unit() == HepMC3::Units::GEV && event.length_unit() == HepMC3::Units::MM ? "true" : "false",
                event.weight(), section->xsec(), section->xsec_err(), event.run_info()->tools()[0].name.c_str());
    std::printf("\"particles\":[");
    const char* comma = "";
    for (const auto& p : event.particles()) {
      const auto& v = p->momentum();
      const auto time = p->attribute<HepMC3::DoubleAttribute>("proper_time_mm");
      std::printf("%s{\"pdg\":%d,\"status\":%d,\"momentum\":[%.17g,%.17g,%.17g,%.17g],\"mass\":%.17g,\"made\":%d,\"ends\":%d,\"properTimeMm\":%.17g}",
                  comma, p->pid(), p->status(), v.e(), v.px(), v.py(), v.pz(), p->generated_mass(),
                  p->production_vertex() ? p->production_vertex()->id() : 0, p->end_vertex() ? p->end_vertex()->id() : 0,
                  time ? time->value() : 0.);
      comma = ",";
    }
    std::printf("],\"vertices\":[");
    comma = "";
    for (const auto& vertex : event.vertices()) {
      const auto& x = vertex->position();
      std::printf("%s[%.17g,%.17g,%.17g,%.17g]", comma, x.x(), x.y(), x.z(), x.t());
      comma = ",";
    }
    std::printf("]}\n");
  }
  return 0;
}
