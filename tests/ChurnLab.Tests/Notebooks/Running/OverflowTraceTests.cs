using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Running;

public sealed class OverflowTraceTests
{
    private static readonly string Frames = string.Concat(Enumerable.Range(1, 1_000).Select(i => $"   at Deep({i})\n"));
    private static readonly string Shown = string.Concat(Enumerable.Range(1, 20).Select(i => $"   at Deep({i})\n")) + "   at …\n";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(1_000_000)]
    public void Twenty_frames_are_shown_however_the_text_comes_in_blocks(int length)
    {
        var trace = new OverflowTrace();

        // The title comes in one piece, as the runtime writes it.
        var shown = trace.Shorten("before\nStack overflow.\n") + string.Concat(Frames.Chunk(length).Select(block => trace.Shorten(new string(block))));

        Assert.Equal("before\nStack overflow.\n" + Shown, shown);
    }

    [Fact]
    public void What_comes_after_the_frames_is_shown()
    {
        var trace = new OverflowTrace();

        Assert.Equal("Stack overflow.\n" + Shown + "and then\n", trace.Shorten("Stack overflow.\n" + Frames + "and then\n"));
        Assert.Equal(Frames, trace.Shorten(Frames));
    }

    [Fact]
    public void Frames_of_the_engine_that_started_the_cell_are_left_out()
    {
        var trace = new OverflowTrace();
        var engine = string.Concat(Enumerable.Repeat("   at Microsoft.CodeAnalysis.Scripting.Script`1.RunAsync()\n   at System.Threading.Thread.Loop()\n", 9));

        const string repeated = "Repeated 523 times:\n--------------------------------\n   at Deep(1)\n--------------------------------\n";

        Assert.Equal(
            "Stack overflow.\n" + repeated + "   at …\nand then\n",
            trace.Shorten("Stack overflow.\n" + repeated + engine + "and then\n"));
    }
}
