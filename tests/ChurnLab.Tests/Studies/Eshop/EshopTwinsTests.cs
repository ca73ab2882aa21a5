
namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Clients who agree in every feature.</summary>
public sealed class EshopTwinsTests
{
    [Fact]
    public void Twins_are_told_with_their_outcomes_and_stay()
    {
        using var folder = new EshopFolder();
        Copy(folder, 1001, 2001, "Снизилась");
        Copy(folder, 1002, 2002, "Снизилась");

        var data = folder.Load();

        Assert.Equal((42, 2, 1), (data.Clients.RowCount, data.Twins.Groups, data.Twins.Agreeing));
        Assert.Equal("Есть 2 группы одинаковых клиентов", Said.Plain(data.Twins.Finding().Headline));
        Assert.Equal(
            "По всем признакам, кроме номера и прибыли, совпадают 2 группы одинаковых клиентов, всего строк 4. "
            + "Исход совпадает в 1 из 2; в остальных признаки клиентов не различают. Строки оставлены; при проверке модели их лучше держать в одной части.",
            Said.Plain(data.Twins.Finding().Text));
        Assert.Equal(["1001 / 2001", "1002 / 2002"], data.Twins.ToTable().Frame.Text("Номера"));
        Assert.Equal(["снизилась / снизилась", "прежняя / снизилась"], data.Twins.ToTable().Frame.Text("Активность"));
    }

    [Theory]
    [InlineData("Снизилась", "Исход внутри каждой группы один и тот же.")]
    [InlineData("Прежний уровень", "Исход внутри каждой группы разный: по признакам таких клиентов различить нельзя.")]
    public void Outcomes_agree_or_do_not(string outcome, string said)
    {
        using var folder = new EshopFolder();
        Copy(folder, 1001, 2001, outcome);

        Assert.Contains(said, folder.Load().Twins.Finding().Text, StringComparison.Ordinal);
        Assert.Null(folder.LoadUnlabelled().Twins.Agreeing);
        Assert.False(folder.LoadUnlabelled().Twins.ToTable().Frame.Has("Активность"));
    }

    private static void Copy(EshopFolder folder, int from, int to, string outcome)
    {
        var i = from - 1001;
        var line = folder.Line(EshopFolder.Clients, i + 2);
        folder.Add(EshopFolder.Clients, string.Join(',', [$"{to}", outcome, .. line.Split(',')[2..]])).Add(EshopFolder.Profit, $"{to},9.5");
        foreach (var (file, months) in new[] { (EshopFolder.Revenue, 3), (EshopFolder.Minutes, 2) })
        {
            for (var month = 0; month < months; month++)
                folder.Add(file, folder.Line(file, (months * i) + month + 2).Replace($"{from},", $"{to},", StringComparison.Ordinal));
        }
    }
}
