using System.Diagnostics;
using System.Globalization;
using ChurnLab.Tests.Frames;

namespace ChurnLab.Notebooks.Tests.Soak;

[Trait("tier", "soak")]
public sealed class CsvSoakTests
{
    private const int Seeds = 100;
    private const int Files = 5_000;

    [Fact]
    public void Half_a_million_damaged_files_give_a_frame_or_a_sentence_each()
    {
        var clock = Stopwatch.StartNew();
        for (var seed = 1001; seed <= 1000 + Seeds; seed++)
            Assert.Null(new CsvMutations(seed).FirstProblem(Files));

        SoakResult.Keep("csv", string.Create(CultureInfo.InvariantCulture, $"""
            # Damaged CSV files

            {Seeds * Files} bank files with bytes changed, put in, taken out, doubled and cut off (seeds 1001 to {1000 + Seeds}), each read
            without a schema, with one, and with all options: a frame or a sentence of one line every time;
            {clock.Elapsed.TotalMilliseconds / (Seeds * Files):F2} ms a file (Debug build).
            """));
    }
}
