namespace ChurnLab.Tests.Frames;

/// <summary>A damaged file is a frame or a sentence; the soak tier reads many more of them.</summary>
public sealed class CsvFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_bank_file_gives_a_frame_or_a_sentence(int seed) =>
        Assert.Null(new CsvMutations(seed).FirstProblem(700));
}
