namespace ChurnLab.Tests.House.Checks;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Blocks_are_found_by_language_also_inside_lists()
    {
        var text = MarkdownText.Parse("""
            ```csharp
            var a = 1;
            ```

            - item

              ```csharp title
              var b = 2;
              ```

            ```sh
            ls
            ```

                var indented = 3;
            """);

        Assert.Equal(["var a = 1;", "var b = 2;"], text.Blocks("csharp"));
        Assert.Equal(["ls"], text.Blocks("sh"));
    }

    [Fact]
    public void Links_into_the_repository_are_kept_without_their_anchors()
    {
        var text = MarkdownText.Parse("[a](docs/a%20b.md#part) ![b](img/b.png) [c](https://example.org/c) [d](#here) [e](mailto:x@y.z)");

        Assert.Equal(["docs/a b.md", "img/b.png"], text.RelativeLinks);
    }

    [Fact]
    public void Inline_code_that_reads_as_a_path_is_found_in_text_and_tables()
    {
        var text = MarkdownText.Parse("""
            Look at `lib/A/B.cs` and `data/`, not at `text/html`, `a / b`, `--out x/y.html` or `Frame.cs`.

            | file |
            |---|
            | `data/bank/README.md` |
            """);

        Assert.Equal(["lib/A/B.cs", "data/", "data/bank/README.md"], text.Paths);
    }
}
