using ChurnLab.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Charts;

public class TitleWrapTests
{
    [Theory]
    [InlineData("раз два три", 7, "раз два\nтри")]
    [InlineData("раз два три", 6, "раз\nдва\nтри")]
    [InlineData("оченьдлинноеслово и", 5, "оченьдлинноеслово\nи")]
    [InlineData("7,6\u00A0% против", 6, "7,6\u00A0%\nпротив")]
    [InlineData("своя\r\nстрока остаётся", 80, "своя\nстрока остаётся")]
    [InlineData("", 10, "")]
    public void Lines_break_at_spaces(string text, int width, string expected) =>
        Assert.Equal(expected, TitleWrap.Wrap(text, width));

    [Fact]
    public void No_word_is_lost_and_only_single_words_are_wider_than_the_line() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, width) =>
        {
            var wrapped = TitleWrap.Wrap(text.Get, width.Get);
            return Words(wrapped).SequenceEqual(Words(text.Get.Replace("\r\n", "\n", StringComparison.Ordinal)))
                && wrapped.Split('\n').All(line => line.Length <= width.Get || !line.Contains(' '));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_width_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TitleWrap.Wrap("a", 0));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
