using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>Files stay small: half of them fit one screen and a half.</summary>
public sealed class SourceFilesTests
{
    private const int LongestFile = 500;
    private const int MedianFile = 80;
    private const int NinthDecileFile = 250;

    // Editors wrap at 120 (.editorconfig); sentences of messages and samples in tests may run over.
    private const int WantedLine = 120;
    private const double ShareOverWanted = 0.05;
    private const int LongestLine = 160;

    // Files allowed to be longer than the limit, each with its reason: none so far.
    private static readonly string[] LongFiles = [];

    private static readonly IReadOnlyList<SourceFile> Library = SourceFile.ReadAll("lib");
    private static readonly IReadOnlyList<SourceFile> All = [.. Library, .. SourceFile.ReadAll("tests")];

    [Fact]
    public void No_file_is_longer_than_500_lines() =>
        Assert.Equal(LongFiles, All.Where(file => file.LineCount > LongestFile).Select(file => file.Path));

    [Fact]
    public void Half_of_the_library_files_have_80_lines_or_fewer_and_nine_tenths_250()
    {
        var counts = Library.Select(file => file.LineCount).Order().ToList();

        Assert.NotEmpty(counts);
        Assert.InRange(counts[(counts.Count - 1) / 2], 1, MedianFile);
        Assert.InRange(counts[(int)Math.Ceiling(0.9 * counts.Count) - 1], 1, NinthDecileFile);
    }

    [Fact]
    public void No_line_is_longer_than_160_characters() =>
        Findings.None(All.SelectMany(file => file.LinesLongerThan(LongestLine).Select(line => $"{file.Path}:{line}")));

    [Fact]
    public void One_line_in_twenty_at_most_is_longer_than_120_characters()
    {
        var over = All.Sum(file => file.LinesLongerThan(WantedLine).Count);

        Assert.InRange((double)over / All.Sum(file => file.LineCount), 0, ShareOverWanted);
    }

    // Small sample types of tests may share a file; test classes may not.
    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it() =>
        Findings.None(Library.Concat(All.Where(file => file.TestClasses.Count > 0)).Select(file => file.NamingProblem).OfType<string>());
}
