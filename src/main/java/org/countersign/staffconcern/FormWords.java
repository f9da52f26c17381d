package org.countersign.staffconcern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Puts answers into the words of the form that asked for them, in its order. */
@Component
class FormWords {

  private final ObjectMapper json;

  private final PageWords words;
  private final Clock clock;

  FormWords(ObjectMapper json, PageWords words, Clock clock) {
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  List<ConcernEntry.Line> of(String procedure, String step, Map<String, Object> answers) {
    List<ConcernEntry.Line> lines = new ArrayList<>();
    for (JsonNode field : form(procedure, step).path("components")) {
      Object answer = answers.get(field.path("key").asText());
      if (answer != null && !answer.equals("")) {
        lines.add(line(field, answer));
      }
    }
    return lines;
  }

  private ConcernEntry.Line line(JsonNode field, Object answer) {
    Collection<?> several = answer instanceof Collection<?> list ? list : List.of(answer);
    String label = field.path("label").asText(field.path("dateLabel").asText());
    return new ConcernEntry.Line(
        field.path("key").asText(),
        label,
        several.stream().map(String::valueOf).collect(Collectors.joining(",")),
        several.stream().map(one -> words(field, one)).collect(Collectors.joining("; ")));
  }

  private String words(JsonNode field, Object answer) {
    for (JsonNode offered : field.path("values")) {
      if (offered.path("value").asText().equals(answer)) {
        return offered.path("label").asText();
      }
    }
    return field.path("type").asText().equals("datetime")
        ? when(field, String.valueOf(answer))
        : String.valueOf(answer);
  }

  private String when(JsonNode field, String answer) {
    return field.path("subtype").asText().equals("date")
        ? words.day(LocalDate.parse(answer.substring(0, 10)))
        : words.moment(ToldMoment.read(answer, clock.getZone()));
  }

  private JsonNode form(String procedure, String step) {
    String path = "/forms/" + procedure + "/" + step + ".form";
    try (InputStream file = FormWords.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("There is no form " + path);
      }
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
