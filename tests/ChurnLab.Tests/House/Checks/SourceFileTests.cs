namespace ChurnLab.Tests.House.Checks;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("Frame.cs", "namespace A; public class Frame { public class Inner { } } internal class Other;")]
    [InlineData("Frame.cs", "namespace A { public delegate void Frame(); }")]
    [InlineData("Frame.Join.cs", "public partial class Frame;")]
    [InlineData("Series.cs", "public readonly record struct Series<T>;")]
    [InlineData("Program.cs", "return 0;")]
    public void A_file_named_after_its_public_type_is_well(string path, string text) =>
        Assert.Null(SourceFile.Parse(path, text).NamingProblem);

    [Theory]
    [InlineData("Frames.cs", "public class Frame;", "name the file Frame.cs")]
    [InlineData("Frame.cs", "public class Frame; public enum Kind { A }", "2 public types (Frame, Kind)")]
    [InlineData("Frame.Join.cs", "public class Frame;", "is not partial")]
    [InlineData("Frame.cs", "public interface IFrame;", "name the file IFrame.cs")]
    public void A_file_that_hides_a_public_type_is_named_with_what_to_do(string path, string text, string expected) =>
        Assert.Contains(expected, SourceFile.Parse(path, text).NamingProblem, StringComparison.Ordinal);

    [Fact]
    public void Lines_are_counted_without_the_last_line_break_and_measured_in_characters()
    {
        var file = SourceFile.Parse("A.cs", "// 45\r\n// жжж\n\n");

        Assert.Equal(2, file.LineCount);
        Assert.Equal([2], file.LinesLongerThan(5));
        Assert.Empty(file.LinesLongerThan(6));
    }

    [Fact]
    public void A_warning_switched_off_without_a_reason_is_found()
    {
        var file = SourceFile.Parse("A.cs", """
            #pragma warning disable CA1822 // Kernels call an instance method.
            #pragma warning restore CA1822
            #pragma warning disable CS1591
            #pragma warning disable CA1000, CA1001 //
            #pragma warning disable
            class A;
            """);

        Assert.Equal([3, 4, 5], file.UnexplainedPragmas);
        Assert.Equal(["CA1822", "CS1591", "CA1000", "CA1001", "all"], file.DisabledWarnings);
    }

    [Fact]
    public void Tiers_are_read_from_classes_and_methods()
    {
        var file = SourceFile.Parse("A.cs", """
            [Trait("tier", "soak")] public class ByName_Tests;
            public class ByFact { [Fact, Trait("tier", "browser")] public void A() { } [Trait("other", "x")] public void B() { } }
            public class ByKindOfTheory { [SlowTheory] public void A() { } }
            public class Helper { public void A() { } }
            """);

        Assert.Equal(["ByName_Tests", "ByFact", "ByKindOfTheory"], file.TestClasses.Select(test => test.Name));
        Assert.Equal(["soak"], file.TestClasses[0].ClassTiers);
        Assert.Equal(["browser"], file.TestClasses[1].MethodTiers);
        Assert.Empty(file.TestClasses[1].ClassTiers);
        Assert.Empty(file.TestClasses[2].ClassTiers);
    }
}
