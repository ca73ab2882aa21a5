string Greet(string name) => $"Hello {name}! ";

class Greeter
{
    public string Mark { get; init; } = "!";

    public string Greet(string name) => $"Hi {name}{Mark}";
}
