package org.countersign.school;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small OneRoster export of one fictional school, to be changed by a test. */
public class Export {

  private final Map<String, byte[]> files = new TreeMap<>();

  /** Five pupils (p1 to p5), two carers (c1, c2) and five adults (s1 to s5) of school Elm. */
  public static Export small() {
    return new Export()
        .with(
            "manifest.csv",
            """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,bulk
            file.categories,absent
            file.classes,bulk
            file.courses,absent
            file.demographics,bulk
            file.enrollments,bulk
            file.orgs,bulk
            file.users,bulk
            """)
        .with(
            "orgs.csv",
            """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            T,,,Invented Trust,district,,
            E,,,Elm Example School,school,,T
            """)
        .with(
            "academicSessions.csv",
            """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            Y,,,2026/27,schoolYear,2026-09-01,2027-07-21,,2027
            A,,,Autumn,term,2026-09-01,2026-12-18,Y,2027
            """)
        .with(
            "classes.csv",
            """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            k1,,,Form Ash,,co1,7A,homeroom,,E,Y,,,
            k2,,,Form Beech,,co1,7B,homeroom,,E,Y,,,
            """)
        .with(
            "users.csv",
            """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            p1,,,true,E,student,,,Peony,Testfield,,,,,,"c1,c2",07,
            p2,,,true,E,student,,,Basil,Testfield,,,,,,c1,07,
            p3,,,true,E,student,,,Clover,Sampleton,,,,,,,07,
            p4,,,true,E,student,,,Dill,Mockridge,,,,,,,07,
            p5,,,true,E,student,,,Fern,Mockridge,,,,,,,07,
            c1,,,true,E,parent,,,Holly,Testfield,,,holly@example.org,,,,,
            c2,,,true,E,guardian,,,Rowan,Testfield,,,,,,,,
            s1,,,true,E,administrator,head,,Hazel,Headley,,,head@example.org,,,,,
            s2,,,true,E,teacher,teach.one,,Tansy,Teachwell,,,teach.one@example.org,,,,,
            s3,,,true,E,administrator,office,,Olive,Officer,,,,,,,,
            s4,,,true,E,teacher,teach.two@elm.example.org,,Teasel,Teachwell,,,,,,,,
            s5,,,true,E,aide,helper,,Heather,Helpman,,,,,,,,
            """)
        .with(
            "demographics.csv",
            """
            sourcedId,status,dateLastModified,birthDate,sex
            p1,,,2015-03-01,
            p2,,,2015-04-02,
            """)
        .with(
            "enrollments.csv",
            """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,k1,E,p1,student,,2026-09-01,2027-07-21
            e2,,,k1,E,p2,student,,2026-09-01,2027-07-21
            e3,,,k1,E,p3,student,,2026-09-01,
            e4,,,k2,E,p4,student,,2026-09-01,
            e5,,,k2,E,p5,student,,2026-09-01,
            e6,,,k1,E,s2,teacher,true,2026-09-01,
            """)
        .with(
            "roles.csv",
            """
            userSourcedId,orgSourcedId,role,beginDate,endDate
            s1,E,headteacher,2026-09-01,
            s2,E,class-teacher,2026-09-01,2027-07-21
            s3,E,office,2026-09-01,
            """);
  }

  public Export copy() {
    Export copy = new Export();
    copy.files.putAll(files);
    return copy;
  }

  public Export with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public Export with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  public Export without(String file) {
    files.remove(file);
    return this;
  }

  /** Replaces text that must be there. */
  public Export change(String file, String old, String now) {
    String text = text(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    return with(file, text.replace(old, now));
  }

  /** Leaves out the row that begins like this. */
  public Export withoutRow(String file, String start) {
    return change(file, row(file, start), "");
  }

  /** Adds a row at the end. */
  public Export withRow(String file, String row) {
    return with(file, text(file) + row + "\n");
  }

  private String row(String file, String start) {
    return text(file)
            .lines()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(file + " has no row " + start))
        + "\n";
  }

  /** Makes it an export of changes: users, enrolments. */
  public Export delta() {
    return change("manifest.csv", "file.users,bulk", "file.users,delta")
        .change("manifest.csv", "file.enrollments,bulk", "file.enrollments,delta")
        .change("manifest.csv", "file.classes,bulk", "file.classes,delta")
        .change("manifest.csv", "file.academicSessions,bulk", "file.academicSessions,delta")
        .change("manifest.csv", "file.demographics,bulk", "file.demographics,absent")
        .without("demographics.csv")
        .without("roles.csv");
  }

  /** Only the heading and the rows given. */
  public Export only(String file, String... rows) {
    return with(
        file, text(file).lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows));
  }

  public String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  RollFiles files() {
    return new RollFiles("export", files);
  }

  public Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  public Path zip(Path zip) throws IOException {
    return zip(zip, "");
  }

  public Path zip(Path zip, String prefix) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        packed.putNextEntry(new ZipEntry(prefix + file.getKey()));
        packed.write(file.getValue());
        packed.closeEntry();
      }
    }
    return zip;
  }
}
