using ChurnLab.Frames;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopMistakesTests
{
    private static readonly Lazy<EshopMistakes> Sorted = new(() => EshopMistakes.Of(Sample(EshopDriver.AsOriginal)));
    private static readonly Lazy<EshopMistakes> Untold = new(() => EshopMistakes.Of(Shuffled(Sample(EshopDriver.None))));

    [Fact]
    public void The_number_of_the_client_tells_where_the_file_is_sorted()
    {
        var mistakes = Sorted.Value;

        Assert.InRange(mistakes.WithId - mistakes.Honest, 0.02, 0.2);
        Assert.Contains("порядок файла связан с меткой, и номер её выдаёт", mistakes.Finding().Text, StringComparison.Ordinal);
        Assert.True(mistakes.Unshuffled.Least < mistakes.Honest - 0.05);
        Assert.True(mistakes.Finding().IsResolved);
    }

    [Fact]
    public void The_number_tells_nothing_where_clients_stand_in_any_order()
    {
        var mistakes = Untold.Value;

        Assert.InRange(mistakes.Honest, 0.35, 0.65);
        Assert.InRange(mistakes.WithId, 0.35, 0.65);
        // Whom a forest has seen it knows by heart, whatever the features tell.
        Assert.Contains("уводит ошибка «проверка на тех, на ком учили»: ", mistakes.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_stands_beside_the_honest_number()
    {
        var text = Sorted.Value.ToText();

        Assert.All(
            new[] { "как надо", "номер клиента среди признаков", "части по порядку файла (худшая)", "готовые классы вместо вероятностей", "проверка на тех" },
            name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains(RussianText.Number(Sorted.Value.Honest, 3), Sorted.Value.Finding().Headline, StringComparison.Ordinal);
        Assert.NotEmpty(Sorted.Value.Figure().Data);
    }

    [Fact]
    public void Mistakes_with_the_original_are_as_known()
    {
        var mistakes = EshopMistakes.Of(EshopData.Load(Path.GetDirectoryName(RealData.PathOf("eshop"))!).Clients);

        Assert.InRange(mistakes.Honest, 0.90, 0.93);
        Assert.True(mistakes.WithId > 0.98);
        Assert.True(mistakes.Unshuffled.Least < 0.7);
        Assert.True(mistakes.Unshuffled.Greatest > 0.98);
    }

    private static Frame Sample(EshopDriver driver) => EshopRows.Of(220, driver: driver);

    private static Frame Shuffled(Frame clients) =>
        clients.With(new IntegerColumn(EshopColumns.Id, Enumerable.Range(0, clients.RowCount).Select(row => (long?)(row * 7919L % 10_007))));
}
