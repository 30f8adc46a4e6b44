package pith.procedure;

import java.util.List;

/** Every class with procedures or functions, for programs that register them by hand. */
public final class AllProcedures {
  private static final List<Class<?>> CLASSES =
      List.of(
          ImportProcedures.class,
          VerifyProcedures.class,
          MergeProcedures.class,
          PruneProcedures.class,
          StatProcedures.class,
          RunProcedures.class,
          SetupProcedures.class,
          DocumentFunctions.class,
          HistoryProcedures.class,
          TimeProcedures.class,
          ConflictProcedures.class,
          ExploreProcedures.class,
          StandingProcedures.class,
          BibliographyProcedures.class,
          ExportProcedures.class,
          MirrorProcedures.class,
          TrustProcedures.class,
          PureFunctions.class);

  private AllProcedures() {}

  public static List<Class<?>> classes() {
    return CLASSES;
  }
}
