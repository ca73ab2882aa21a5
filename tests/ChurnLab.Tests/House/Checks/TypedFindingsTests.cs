namespace ChurnLab.Tests.House.Checks;

public sealed class TypedFindingsTests
{
    [Theory]
    [InlineData("Мужчины уходят чаще женщин.")]
    [InlineData("Отток составил 18,2 %.")]
    [InlineData("## Клиенты с четырьмя продуктами: 63 %")]
    [InlineData("Доля растёт с возрастом.")]
    [InlineData("Если посмотреть на график, всё ясно. Карта снижает отток.")]
    [InlineData("- Самый рискованный город — Ростов")]
    public void A_number_or_a_direction_is_found(string markdown) => Assert.Single(TypedFindings.In(markdown));

    [Theory]
    [InlineData("Кто уходит чаще?")]
    [InlineData("Чем меньше клиентов в группе, тем шире интервал.")]
    [InlineData("Разница названа большей, если интервалы не пересекаются.")]
    [InlineData("Столбец `q95` и параметр `bins: 10`.")]
    [InlineData("Пунктир — доля среди всех клиентов.")]
    public void What_says_how_to_read_is_not(string markdown) => Assert.Empty(TypedFindings.In(markdown));
}
