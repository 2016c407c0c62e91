package nl.rechtspoor.allinone.demo;

import java.util.List;

/** What happens in one case of the demo year, in the order in which it happens; the first step opens the case. */
record DemoStory(int number, DemoTopic topic, boolean askedByChild, List<DemoStep> steps) {}
