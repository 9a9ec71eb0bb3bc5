import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against one standard with veraPDF.
 *
 * <p>Arguments: a flavour ("ua1", "2a") and files. Prints a line "FILE checks=N" for each file, and
 * below it every rule that is broken, with how often.
 */
public class Vera {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
    for (int n = 1; n < arguments.length; n++) {
      hold(flavour, arguments[n]);
    }
  }

  private static void hold(PDFAFlavour flavour, String file) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      System.out.println(file + " checks=" + result.getTotalAssertions());
      Map<String, Integer> broken = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() == TestAssertion.Status.FAILED) {
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          broken.merge(rule + " " + one.getMessage().replaceAll("\\s+", " "), 1, Integer::sum);
        }
      }
      broken.forEach((rule, times) -> System.out.println("  " + times + " × " + rule));
    }
  }
}
